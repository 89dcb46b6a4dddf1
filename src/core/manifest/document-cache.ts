import type { TreeFile } from '../model/reading.ts';
import type { DocumentsRead, Profile } from './document.ts';
import { readDocuments } from './yaml/read-documents.ts';

/** Reads the documents of a file, each blob under one path only once. */
export type DocumentCache = (file: TreeFile, text: string, profile: Profile) => DocumentsRead;

/** What did not change between two trees is parsed once for both. */
export function documentCache(): DocumentCache {
  const known = new Map<string, DocumentsRead>();
  return (file, text, profile) => {
    const key = `${profile} ${file.oid} ${file.path}`;
    const found = known.get(key) ?? readDocuments(file.path, text, profile);
    known.set(key, found);
    return found;
  };
}
