const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * A key that an object of a JSON text has twice, or null. Readers differ in which one they take, so that one text
 * could say one thing to us and another to the next. Linear; the text must be JSON.
 */
export function repeatedKey(text: string): string | null {
  /** The keys of each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  let keyWanted = false;
  for (const [token] of text.matchAll(TOKEN)) {
    switch (token) {
      case '{':
        open.push(new Set());
        keyWanted = true;
        break;
      case '[':
        open.push(null);
        keyWanted = false;
        break;
      case '}':
      case ']':
        open.pop();
        keyWanted = false;
        break;
      case ',':
        keyWanted = open.at(-1) !== null;
        break;
      case ':':
        keyWanted = false;
        break;
      default: {
        const keys = open.at(-1);
        if (!keyWanted || keys === null || keys === undefined) break;
        const key = JSON.parse(token) as string;
        if (keys.has(key)) return key;
        keys.add(key);
      }
    }
  }
  return null;
}
