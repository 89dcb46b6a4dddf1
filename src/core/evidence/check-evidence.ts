import { shown } from '../manifest/schema/shown.ts';
import type { ShapeError, Validator } from '../manifest/schema/validators.js';
import { validators } from './schema/validators.js';

/** What first keeps a value from having the shape that its schema asks for, as a sentence; null where nothing does. */
export const shapeFault = (kind: keyof typeof validators, value: unknown): string | null =>
  shapeFaultBy(validators[kind], value);

/** The same by the validator of another schema. */
export function shapeFaultBy(validate: Validator, value: unknown): string | null {
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
