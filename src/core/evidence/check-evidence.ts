import { shown } from '../manifest/schema/shown.ts';
import type { ShapeError } from '../manifest/schema/validators.js';
import { validators } from './schema/validators.js';

/** What first keeps a value from having the shape that its schema asks for, as a sentence; null where nothing does. */
export function shapeFault(kind: keyof typeof validators, value: unknown): string | null {
  const validate = validators[kind];
  if (validate(value)) return null;
  const [first] = validate.errors ?? [];
  return first === undefined ? 'its shape is another' : said(first);
}

function said({ instancePath, keyword, params }: ShapeError): string {
  const place = instancePath === '' ? 'the document' : shown(instancePath.slice(1));
  switch (keyword) {
    case 'required':
      return `${place} lacks ${shown(params?.missingProperty ?? '')}`;
    case 'type':
      return `${place} is not of the type that it has to be`;
    case 'minItems':
    case 'maxItems':
      return `${place} has too ${keyword === 'minItems' ? 'few' : 'many'} items`;
    default:
      return `${place} is not written as it has to be`;
  }
}
