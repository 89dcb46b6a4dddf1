// What sealing can't do without, whatever it judges: reads what each commit changed, signs as much as a statement has, and
// appends as many bytes to a branch. Called with a key and the ref to write.
import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [keyFile = '', ref = ''] = process.argv.slice(2);
const RECORD_BYTES = 8500;
const BUNDLE_BYTES = 2300;
const BATCH = 50;
const LARGE = { maxBuffer: 2 ** 30 };

const key = createPrivateKey(readFileSync(keyFile));
const log = ['log', '--first-parent', '--reverse', '--raw', '--no-abbrev', '--format=%H', 'main'];
const blobs = execFileSync('git', log, LARGE)
  .toString()
  .split('\n')
  .flatMap((line) => /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+)/.exec(line)?.[1] ?? []);
const texts = execFileSync('git', ['cat-file', '--batch', '--buffer'], {
  input: `${blobs.join('\n')}\n`,
  ...LARGE,
});

const data = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
for (let from = 0; from < blobs.length; from += BATCH) {
  const parts: Buffer[] = [
    Buffer.from(`commit ${ref}\ncommitter Sample Author <sample@example.com> now\ndata 0\n`),
    Buffer.from(from === 0 ? '' : `from ${ref}^0\n`),
  ];
  for (let nth = from; nth < Math.min(from + BATCH, blobs.length); nth += 1) {
    const record = texts.subarray((nth * RECORD_BYTES) % texts.length).subarray(0, RECORD_BYTES);
    const bundle = Buffer.alloc(BUNDLE_BYTES, sign('sha256', record, key));
    const number = String(nth)
      .padStart(9, '0')
      .replaceAll(/(\d{3})(?=\d)/g, '$1/');
    parts.push(Buffer.from(`M 100644 inline records/${number}.json\n`), data(record));
    parts.push(Buffer.from(`M 100644 inline records/${number}.sigstore.json\n`), data(bundle));
  }
  execFileSync('git', ['fast-import', '--quiet', '--force', '--date-format=now'], {
    input: Buffer.concat(parts),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}
