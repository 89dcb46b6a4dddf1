import { bundlePath, recordPath } from '../ledger/record-path.ts';
import type { PackContents } from '../pack/pack-manifest.ts';
import { TRUSTED_ROOT_FILE } from '../pack/pack-paths.ts';
import type { Span } from '../pack/span.ts';
import { markdownCode } from './neutral-text.ts';

/**
 * `VERIFY.md`: how to verify a pack with tools that are not ours. What is put into commands is numbers, hex digits and
 * paths of our own making, never a text that somebody else chose.
 */
export const packGuide = (contents: PackContents): string =>
  [
    introduction(contents),
    elsewhere(contents),
    FILES,
    signatures(contents),
    tree(contents),
    ...(contents.selection.kind === 'whole' ? [completeness(contents)] : [sample(contents)]),
    objects(contents),
    AFTERWARDS,
  ].join('\n');

const introduction = ({ ledger, branch, period, selection, run }: PackContents): string => {
  const records =
    run === null
      ? 'The ledger has no record of that time.'
      : selection.kind === 'whole'
        ? `It has every record of that time, ${run.first} to ${run.last}.`
        : `**It is a sample, and no population**: ${selection.count} of the records ${run.first} to ${run.last}; \`manifest.json\` lists the ${selection.leftOutCount} that were left out.`;
  return `# How to verify this pack

Records of the ledger ${markdownCode(ledger.origin)} about the branch ${markdownCode(branch.ref)}, from ${period.from} to
${period.to}. ${records}
Some more are here for what they say of the others: \`manifest.json\` lists them, and why.

Nothing of Grantproof is needed: bash, sha256sum, openssl, jq, python3 and git are enough. Unpack the pack, go to its folder,
and run these in one shell, after \`set -euo pipefail\`: each command then stops at the first thing that is not as it must
be. With Grantproof, \`grantproof verify\` does all of this and more.

These commands came with the pack. Whoever could alter the one could alter the other: the same stands in Grantproof's
documentation, \`docs/pack-by-hand.md\`.
`;
};

const elsewhere = ({ keys }: PackContents): string => `
## What you need from elsewhere

Who signs. ${
  keys.length === 0
    ? 'The records are signed with certificates: ask the owner of the repository which workflow signs, and who vouches for it.'
    : 'The public keys in `keys/` were **given by whoever packed**, or by events of the ledger. Compare their fingerprints with what you have from elsewhere, such as from the owner of the key:'
}
${
  keys.length === 0
    ? ''
    : `
\`\`\`sh
for key in keys/*.pem; do
  test "keys/$(openssl pkey -pubin -in "$key" -outform DER | sha256sum | cut -d ' ' -f 1).pem" = "$key"
  echo "sha256:$(basename "$key" .pem)"
done
\`\`\`
`
}
The same holds for \`${TRUSTED_ROOT_FILE}\`, if it is there: take the authorities of Sigstore from where they publish them.
`;

const FILES = `
## 1. The files are those that were packed

\`\`\`sh
sha256sum --check --strict --quiet SHA256SUMS
diff SHA256SUMS <(jq -r '.files[] | select(.path != "SHA256SUMS") | "\\(.sha256)  \\(.path)"' manifest.json)
diff <(cut -c 67- SHA256SUMS) \\
  <(find . -type f | cut -c 3- | grep -vxE 'SHA256SUMS|manifest(\\.sigstore)?\\.json' | LC_ALL=C sort)
\`\`\`
`;

const DSSE = `verify_bundle() {
  local work hint digest
  work=$(mktemp -d)
  jq -e '.mediaType == "application/vnd.dev.sigstore.bundle.v0.3+json"' "$1" > "$work/out"
  jq -e '.dsseEnvelope.payloadType == "application/vnd.in-toto+json"' "$1" > "$work/out"
  jq -e '.dsseEnvelope.signatures | length == 1' "$1" > "$work/out"
  jq -r .dsseEnvelope.payload "$1" | base64 -d > "$work/statement"
  jq -r '.dsseEnvelope.signatures[0].sig' "$1" | base64 -d > "$work/signature"
  printf 'DSSEv1 28 application/vnd.in-toto+json %s ' "$(wc -c < "$work/statement" | tr -d ' ')" > "$work/signed"
  cat "$work/statement" >> "$work/signed"
  hint=$(jq -r .verificationMaterial.publicKey.hint "$1" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
  openssl dgst -sha256 -verify "keys/$hint.pem" -signature "$work/signature" "$work/signed" > "$work/out"
  digest=$(sha256sum < "$2" | cut -d ' ' -f 1)
  jq -e --arg digest "$digest" --arg type "$3" \\
    '.subject[0].digest.sha256 == $digest and (.predicateType | startswith($type))' "$work/statement" > "$work/out"
  rm -r "$work"
}`;

const TYPES = 'https://grantproof.dev/attestation/';

function signatures({ packer, keys, ledger }: PackContents): string {
  const whoPacked =
    packer.kind === 'nobody'
      ? 'Nobody signed the list of the files: who chose these records, and whether all of it was meant to be here, nobody says.'
      : 'The list of the files is signed by whoever packed; each record was signed when it was made.';
  const last = ledger.size - 1;
  const byKey = `
A bundle holds what was signed, the signature, and which key made it ([DSSE](https://github.com/secure-systems-lab/dsse)):

\`\`\`sh
${DSSE}
${packer.kind === 'key' ? `verify_bundle manifest.sigstore.json manifest.json ${TYPES}evidence-pack/\n` : ''}find records -name '*.json' ! -name '*.sigstore.json' | sort | while read -r record; do
  verify_bundle "\${record%.json}.sigstore.json" "$record" ${TYPES}
done
\`\`\`

[cosign](https://github.com/sigstore/cosign) does the same for one file at a time:

<!-- cosign -->
\`\`\`bash
cosign verify-blob-attestation --bundle ${bundlePath(last)} --key keys/… --insecure-ignore-tlog \\
  --type ${TYPES}access-decision/v1 ${recordPath(last)}
\`\`\`
`;
  const byCertificate = `
With [cosign](https://github.com/sigstore/cosign), for each record; \`$IDENTITY\` and \`$ISSUER\` say who must have signed:

\`\`\`bash
cosign verify-blob-attestation --bundle ${bundlePath(last)} \\
  --certificate-identity "$IDENTITY" --certificate-oidc-issuer "$ISSUER" --trusted-root trusted_root.json \\
  --type ${TYPES}access-decision/v1 ${recordPath(last)}
\`\`\`

Heartbeats and events of keys are of the type \`${TYPES}ledger-event/v1\`, and
\`manifest.json\` is of the type \`${TYPES}evidence-pack/v1\`.
`;
  return `
## 2. Who signed

${whoPacked}
${keys.length === 0 ? byCertificate : byKey}`;
}

const tree = ({ ledger }: PackContents): string => `
## 3. The records are in the ledger, at their places

Each record is a leaf of a Merkle tree (RFC 6962). Its proof leads from its bytes to the root in \`checkpoint\`, and the last
record of the ledger was signed together with that root. \`proofs/consistency.json\` shows that the ledger as it was before
the period is the beginning of what it is now:

\`\`\`sh
python3 - <<'END'
import base64, hashlib, json, pathlib

def node(left, right):
    return hashlib.sha256(b"\\x01" + left + right).digest()

origin, size, root = pathlib.Path("checkpoint").read_text().split("\\n")[:3]
size, root = int(size), base64.b64decode(root)

def lead(proof, index, last, both):
    """Folds a proof: from a leaf (RFC 9162, 2.1.3.2), or from an earlier head (2.1.4.2)."""
    old, new = both
    for sibling in proof:
        if index % 2 == 1 or index == last:
            old, new = node(sibling, old), node(sibling, new)
            while index % 2 == 0 and index != 0:
                index, last = index // 2, last // 2
        else:
            new = node(new, sibling)
        index, last = index // 2, last // 2
    assert last == 0, "the proof is too short"
    return old, new

for path in sorted(pathlib.Path("proofs/000").parent.glob("*/*/*.json")):
    proof = json.loads(path.read_text())
    record = pathlib.Path("records", *path.parts[1:]).read_bytes()
    leaf = hashlib.sha256(b"\\x00" + record).digest()
    assert proof["origin"] == origin and proof["head"] == {"size": size, "root": root.hex()}, path
    assert proof["index"] == int("".join(path.parts[1:]).removesuffix(".json")) < size, path
    hashes = [bytes.fromhex(one) for one in proof["hashes"]]
    assert lead(hashes, proof["index"], size - 1, (leaf, leaf))[1] == root, path

proof = json.loads(pathlib.Path("proofs/consistency.json").read_text())
before, now = proof["from"], proof["to"]
assert now == {"size": size, "root": root.hex()}
hashes = [bytes.fromhex(one) for one in proof["hashes"]]
if before["size"] not in (0, size):
    first = before["size"] & (before["size"] - 1) == 0
    start = bytes.fromhex(before["root"]) if first else hashes.pop(0)
    index, last = before["size"] - 1, size - 1
    while index % 2 == 1:
        index, last = index // 2, last // 2
    old, new = lead(hashes, index, last, (start, start))
    assert old.hex() == before["root"] and new == root

bundle = json.loads(pathlib.Path("${bundlePath(ledger.size - 1)}").read_text())
signed = json.loads(base64.b64decode(bundle["dsseEnvelope"]["payload"]))["predicate"]["ledger"]
assert signed["size"] == size and signed["root"]["sha256"] == root.hex(), "the head is not the one that was signed"
print(f"all records are in {origin}, of {size} records")
END
\`\`\`
`;

/** Where the records of the period are, or would be. */
function placeOf({ run, context, ledger }: PackContents): Span {
  if (run !== null) return run;
  const after = context.find(({ why }) => why === 'after')?.index ?? ledger.size;
  return { first: after, last: after - 1 };
}

const completeness = (contents: PackContents): string => {
  const { ledger, period } = contents;
  const { first, last } = placeOf(contents);
  return `
## 4. No record of the period is missing

Records are numbered, and times never go back along a ledger. So all is here if the numbers have no gap, the record before
the first is of an earlier time, and the one after the last is of a later time${last === ledger.size - 1 ? ' (here the ledger ends with the period, so that there is none yet)' : ''}. Each record goes on
where the one before ended, at a commit of the branch:

\`\`\`sh
python3 - <<'END'
import datetime, json, pathlib

def read(index):
    name = f"{index:09d}"
    return json.loads(pathlib.Path("records", name[:3], name[3:6], name[6:] + ".json").read_text())

def time(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))

def made(record):
    return time(record["at"] if "at" in record else record["verdict"]["now"])

first, last, size = ${first}, ${last}, ${ledger.size}
begin, end = time("${period.from}"), time("${period.to}")
if first > 0:
    assert made(read(first - 1)) < begin, "the record before is of the period, too"
if last + 1 < size:
    assert made(read(last + 1)) > end, "the record after is of the period, too"
covered = read(first - 1)["source"]["range"]["to"] if first > 0 else None
for index in range(first, last + 1):
    record = read(index)
    assert begin <= made(record) <= end, index
    moved = (record.get("question", {}).get("landed") or {}).get("moved")
    if covered is not None and moved is None:
        assert record["source"]["range"]["from"] == covered, f"something is missing before record {index}"
    covered = record["source"]["range"]["to"]
    print(index, record["kind"], record.get("verdict", {}).get("result", ""), covered)
END
\`\`\`
`;
};

const sample = ({ selection }: PackContents): string => `
## 4. What a sample does not show

${selection.leftOutCount} records of the period are not here, so that nobody can say from this pack what else landed. Ask for a pack of the
whole period where that matters.
`;

const objects = ({ objects: { format }, run, selection, branch }: PackContents): string => {
  const walk = `
Which commits landed, and what those changed that no record is about. None of these paths may be governed by the policy
(\`git -C "$repository" show COMMIT:.github/grantproof/policy.yaml\`):

\`\`\`sh
from=$(jq -r .source.range.from ${recordPath(run?.first ?? 0)})
to=${branch.tip === null ? `$(jq -r .source.range.to ${recordPath(run?.last ?? 0)})` : branch.tip}
git -C "$repository" rev-list --first-parent --reverse "$from..$to" | while read -r commit; do
  if grep -rqs --include='*.json' --exclude='*.sigstore.json' "\\"to\\":\\"$commit\\"" records; then
    echo "$commit has a record"
  else
    echo "$commit has none, and changes:"
    git -C "$repository" diff-tree -r --name-only "$commit^1" "$commit"
  fi
done
\`\`\`
`;
  return `
## 5. What the records rest on is what the repository held

\`objects.pack\` holds commits, folders and files of the repository, in git's own format. Git names each by its content:

\`\`\`sh
repository=$(mktemp -d)
git init --quiet --object-format=${format} "$repository"
git -C "$repository" unpack-objects -q < objects.pack
test "$(git -C "$repository" cat-file --batch-all-objects --batch-check='%(objectname)' | wc -l)" \\
  -eq "$(jq .objects.count manifest.json)"
\`\`\`
${run !== null && selection.kind === 'whole' ? walk : ''}
A record names every file that it was decided on by git's name, and holds its text. So the text is the file's:

\`\`\`sh
jq -r '.answers.blobs // {} | to_entries[] | select(.value.digest) | .key' \\
  $(find records -name '*.json' ! -name '*.sigstore.json') | sort -u | while read -r id; do
  git -C "$repository" cat-file -e "$id" 2> /dev/null || echo "$id is in a record that is not of the period"
done
\`\`\`
`;
};

const AFTERWARDS = `
## What this does not show

That a decision follows from what its record holds: \`grantproof replay\` judges each again, with your own copy of Grantproof.
That the ledger was not written anew as a whole: only a bundle that was kept elsewhere shows that
(\`grantproof verify PACK --anchor BUNDLE\`). That no event took back a key, if its record is left out of this pack:
of records outside of the period, it has those that whoever packed says there are.
`;
