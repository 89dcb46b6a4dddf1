import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { type Instant, readInstant } from '../../core/model/instant.ts';

/** A place in an answer of GitHub's. What is read there is what was expected, or reading it is a `Fault`. */
export interface Answer {
  /** As it came; undefined where there is nothing. */
  readonly value: unknown;
  /** The place below; absent and null are the same. */
  at(...path: readonly string[]): Answer;
  /** Null where the answer says null or nothing. */
  orNull(): Answer | null;
  text(): string;
  number(): number;
  flag(): boolean;
  /** A numeric id, as text. */
  id(): string;
  oid(): Oid;
  instant(): Instant;
  oneOf<T extends string>(words: readonly T[]): T;
  list(): readonly Answer[];
}

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ID = /^[1-9]\d{0,19}$/;

/** @param about what was asked for, as a phrase: `pull request #7` */
export function answer(value: unknown, about: string, path = ''): Answer {
  function unlike(wanted: string): Fault {
    const where = path === '' ? 'it' : `\`${path}\``;
    return new Fault(
      `GitHub's answer about ${about} can't be read: ${where} is not ${wanted}`,
      'run again; if that does not help, see whether GITHUB_API_URL is the address of GitHub’s API',
    );
  }
  const text = (): string => {
    if (typeof value !== 'string') throw unlike('text');
    return value;
  };

  return {
    value,
    at: (...keys) => {
      let inner = value;
      for (const key of keys) {
        inner = isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
      }
      return answer(inner, about, [path, ...keys].filter((part) => part !== '').join('.'));
    },
    orNull: () => (value === null || value === undefined ? null : answer(value, about, path)),
    text,
    number: () => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw unlike('a whole number');
      return value;
    },
    flag: () => {
      if (typeof value !== 'boolean') throw unlike('true or false');
      return value;
    },
    id: () => {
      const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
      if (typeof id !== 'string' || !ID.test(id)) throw unlike('a numeric id');
      return id;
    },
    oid: () => {
      const id = text();
      if (!OID.test(id)) throw unlike('an object id');
      return oid(id);
    },
    instant: () => {
      const instant = readInstant(text());
      if (instant === undefined) throw unlike('a time');
      return instant;
    },
    oneOf: (words) => {
      const word = words.find((one) => one === value);
      if (word === undefined) throw unlike(`one of ${words.join(', ')}`);
      return word;
    },
    list: () => {
      if (!Array.isArray(value)) throw unlike('a list');
      return value.map((item: unknown, nth) => answer(item, about, `${path}[${nth}]`));
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
