/** Replaces what differs from run to run, or says nothing to a reader, by names in the order of their first mention. */
export function makeStableNames(serverUrl: string): (text: string) => string {
  const commits = new Map<string, string>();
  const digests = new Map<string, string>();
  const nameIn = (known: Map<string, string>, key: string, kind: string): string => {
    const name = known.get(key) ?? `${kind}-${known.size + 1}`;
    known.set(key, name);
    return name;
  };
  return (text) =>
    text
      .replaceAll(serverUrl, 'https://github.example')
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1')
      .replaceAll(/sha256:[0-9a-f]{64}/g, (digest) => nameIn(digests, digest, 'digest'))
      .replaceAll(/\b[0-9a-f]{40}\b/g, (sha) => nameIn(commits, sha.slice(0, 7), 'commit'))
      .replaceAll(/`([0-9a-f]{7})`/g, (_, sha: string) => `\`${nameIn(commits, sha, 'commit')}\``);
}
