import { isJsonObject } from '../../model/json.ts';
import type { KubernetesObject } from './object.ts';

/** Signs of Go, Jinja and ERB templates; text in a document that parses counts only with Go's and Jinja's. */
const TEMPLATE_TEXT = /\{\{|\{%|<%/;

/** Whether a file that is no YAML looks like a template of one. */
export const isTemplateText = (text: string): boolean => TEMPLATE_TEXT.test(text);

/**
 * Why a governed object can't be read as it stands, as a phrase: it is encrypted, a template, or a patch to another
 * object. Undefined where it can.
 */
export function concealment(object: KubernetesObject): string | undefined {
  const { value } = object;
  if (isJsonObject(value['sops'])) return 'encrypted by SOPS';
  if (someText(value, (text) => text.includes('{{') || text.includes('{%'))) return 'a template';
  return isMergePatch(object) ? 'a patch' : undefined;
}

/** Keys by which a strategic merge patch says what to do. */
const DIRECTIVES = ['$patch', '$retainKeys', '$deleteFromPrimitiveList', '$setElementOrder'];

function isMergePatch({ kind, value }: KubernetesObject): boolean {
  if (someKey(value, (key) => DIRECTIVES.some((directive) => key.startsWith(directive))))
    return true;
  switch (kind) {
    case 'RoleBinding':
    case 'ClusterRoleBinding':
      return value['roleRef'] === undefined;
    case 'Role':
      return value['rules'] === undefined;
    case 'ClusterRole':
      return value['rules'] === undefined && value['aggregationRule'] === undefined;
    default:
      return false;
  }
}

/** Whether any text in a value, keys included, is of the kind. */
export function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (Array.isArray(value)) return value.some((item) => someText(item, test));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => test(key) || someText(inner, test));
}

function someKey(value: unknown, test: (key: string) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => someKey(item, test));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => test(key) || someKey(inner, test));
}
