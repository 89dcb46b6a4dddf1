// Ids and titles of the controls that rules serve; the words of the standards themselves are their publishers'.

/** A collection of controls, and how its ids look. */
interface Framework {
  readonly name: string;
  readonly pattern: RegExp;
}

export const CONTROL_FRAMEWORKS: readonly Framework[] = [
  { name: 'ISO/IEC 27001:2022, Annex A', pattern: /^A\.\d/ },
  { name: 'SOC 2, Trust Services Criteria', pattern: /^CC\d/ },
  { name: 'PCI DSS 4.0.1', pattern: /^PCI \d/ },
  { name: 'NIST Cybersecurity Framework 2.0', pattern: /^(?:GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d/ },
  { name: 'OWASP Non-Human Identities Top 10, 2025', pattern: /^NHI\d+:2025$/ },
  { name: 'NIST AI Risk Management Framework 1.0', pattern: /^(?:GOVERN|MAP|MEASURE|MANAGE) \d/ },
  { name: 'Others', pattern: /(?:)/ },
];

const TITLES: Readonly<Record<string, string>> = {
  'A.5.3': 'Segregation of duties',
  'A.5.9': 'Inventory of information and other associated assets',
  'A.5.15': 'Access control',
  'A.5.16': 'Identity management',
  'A.5.17': 'Authentication information',
  'A.5.18': 'Access rights',
  'A.5.36': 'Compliance with policies, rules and standards',
  'A.8.2': 'Privileged access rights',
  'A.8.3': 'Information access restriction',
  'A.8.5': 'Secure authentication',
  'A.8.9': 'Configuration management',
  'A.8.32': 'Change management',
  'CC6.1': 'Logical access to protected assets',
  'CC6.2': 'Registered and authorised before access is given, removed after',
  'CC6.3': 'Access by role, least privilege and segregation of duties',
  'CC8.1': 'Changes are authorised, tested and approved',
  'PCI 6.5.1': 'Changes have a reason, an impact and an approval',
  'PCI 7.2.3': 'Privileges are approved by authorised people',
  'PCI 7.2.4': 'Access is reviewed at least every six months',
  'PCI 7.2.5': 'Application and system accounts have least privilege',
  'PCI 7.2.5.1': 'Access of application and system accounts is reviewed',
  'PCI 8.2.4': 'Accounts and privileges rest on documented approval',
  'PCI 8.6.3': 'Secrets of application and system accounts are changed in time',
  'PR.AA-01': 'Identities and credentials are managed',
  'PR.AA-03': 'Users, services and hardware are authenticated',
  'PR.AA-05': 'Entitlements are defined, managed, enforced and reviewed',
  'PR.PS-01': 'Configuration is managed',
  'ID.RA-07': 'Changes and exceptions are managed, assessed and recorded',
  'NHI1:2025': 'Improper Offboarding',
  'NHI2:2025': 'Secret Leakage',
  'NHI4:2025': 'Insecure Authentication',
  'NHI5:2025': 'Overprivileged NHI',
  'NHI7:2025': 'Long-Lived Secrets',
  'GOVERN 1.7': 'Systems are taken out of use in an orderly way',
  'GOVERN 2.1': 'Roles and responsibilities are documented',
};

/** What a control is about; undefined for one that no rule of ours names. */
export const controlTitle = (id: string): string | undefined =>
  Object.hasOwn(TITLES, id) ? TITLES[id] : undefined;
