import {
  bundlePath,
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  code,
  prose,
  row,
  rows,
  said
} from "./chunk-MMFDISHH.js";
import {
  RECORD_FILE
} from "./chunk-DU6C6C6G.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  count,
  thousands
} from "./chunk-2U5OLWQB.js";

// src/core/render/record-source.ts
var positionIn = (beside) => beside.kind === "stated" ? beside.position : null;
var landingOf = ({ record }) => record.question.landed ?? null;
var headsOf = ({ record, facts: { heads = [] } }) => record.kind === "change" ? heads : heads.filter(
  ({ sha, pusher }) => sha !== record.question.head.commit || pusher !== void 0
);
var UNSEEN = "what it would change could not be told";
var isUnseen = ({ source, verdict }) => source.tree === null || verdict.policy === null || verdict.result === "error" || verdict.problems.length > 0;
var valueText = (value) => typeof value === "string" ? value : JSON.stringify(value ?? null);
function toneOf({ level, outcome }) {
  switch (outcome) {
    case "pass":
    case "waived":
      return "good";
    case "not-applicable":
    case "not-assessed":
      return "quiet";
    case "pending":
      return byLevel(level, "waits");
    case "fail":
    case "error":
      return byLevel(level, "bad");
  }
}
function byLevel(level, grave) {
  if (level === "observe") return "quiet";
  return level === "advisory" ? "warns" : grave;
}
var GRAVEST = ["bad", "waits", "warns", "quiet", "good"];
var worstTone = (tones) => GRAVEST.find((tone) => tones.includes(tone)) ?? "quiet";
var byTone = (a, b) => GRAVEST.indexOf(a) - GRAVEST.indexOf(b);
function standingsOf({ verdict }) {
  const reviews = verdict["reviews"] ?? [];
  const found = (Array.isArray(reviews) ? reviews : []).flatMap((review) => {
    if (!isJsonObject(review)) return [];
    const { id, counts, reason } = review;
    return typeof id === "string" && typeof counts === "boolean" && typeof reason === "string" ? [[id, { counts, reason }]] : [];
  });
  return new Map(found);
}

// src/core/render/record-checking.ts
function judgedBySection({ record }) {
  const { verdict, engine, question, packs, texts } = record;
  const { policy } = verdict;
  const { withheld = [] } = question.landed ?? {};
  return {
    id: "judged-by",
    title: "What it was judged by",
    blocks: [
      rows(
        row("policy", policy === null ? ["none could be applied"] : [code(policy.name)]),
        row(
          "its files",
          ...(policy?.sources ?? []).map(({ path, digest }) => [code(path), " ", code(digest)])
        ),
        row(
          "packs",
          ...Object.entries(packs).map(
            ([name, digest]) => digest === null ? [code(name), ", which is none"] : [code(name), " ", code(digest)]
          )
        ),
        ...question.policy === null ? [] : [
          row("on trial", [
            code(question.policy.path),
            ", given by hand in place of the policy of the default branch"
          ])
        ],
        row("engine", [
          `${engine.name} `,
          code(engine.version),
          `, ruleset ${engine.ruleset}, program sha256 `,
          code(engine.digest.sha256)
        ]),
        row("texts", [
          withheld.length > 0 ? "the record holds none" : `the record holds all ${thousands(Object.keys(texts).length)} texts that were read, so that it can be judged again from itself alone`
        ])
      )
    ]
  };
}
var KEYLESS = "--certificate-identity WORKFLOW --certificate-oidc-issuer https://token.actions.githubusercontent.com --trusted-root trusted_root.json";
function checkingSection({ digest, beside }, { predicate, decides, inputs, sealed, more }) {
  const position = positionIn(beside);
  const record = position === null ? RECORD_FILE : recordPath(position.index);
  const bundle = position === null ? BUNDLE_FILE : bundlePath(position.index);
  const same = decides ? ", and the same decision follows from it" : "";
  const commands = [
    { why: "It is the record that this page shows", line: `sha256sum ${record}` },
    {
      why: `It was signed with this key, nothing was altered${same}`,
      line: `grantproof verify ${record} --key grantproof.pub`
    },
    {
      why: "The same, where a workflow signed",
      line: `grantproof verify ${record} ${KEYLESS}`
    },
    ...inputs === null ? [] : [
      {
        why: `${inputs}, asked of a clone of the repository`,
        line: `grantproof verify ${record} --key grantproof.pub --repo DIR`
      }
    ],
    ...sealed ? [WHOLE_LEDGER] : [],
    ...decides ? [
      {
        why: "Only that the same decision follows from it: no key, no network",
        line: `grantproof replay ${record}`
      }
    ] : [],
    ...more,
    {
      why: "The signature, with nothing of ours",
      line: `cosign verify-blob-attestation --key grantproof.pub --insecure-ignore-tlog --type ${predicate} --bundle ${bundle} ${record}`
    }
  ];
  return {
    id: "check",
    title: "How to check it yourself",
    blocks: [
      prose(
        "The files are ",
        code(record),
        " and ",
        code(bundle),
        ...position === null ? [] : [" on the branch of the ledger"],
        ", and, where a key signed, its public half, ",
        code("grantproof.pub"),
        "."
      ),
      rows(row("record sha256", [code(digest)])),
      { kind: "commands", commands }
    ]
  };
}
var BUNDLE_FILE = "record.sigstore.json";
var WHOLE_LEDGER = {
  why: "It stands in the ledger, and nothing before or after it is missing",
  line: "grantproof verify --repo DIR --key grantproof.pub"
};

// src/core/render/record-place.ts
var SHOWN_DIGEST = 16;
var repositoryName = ({ repository }) => repository.uri?.replace(/^(?:git\+)?[a-z]+:\/\//, "") ?? null;
var UNNAMED = "a repository that the record does not name";
var branchOf = ({ ref }) => ref.replace(/^refs\/heads\//, "");
function branchPhrase(source) {
  const name = repositoryName(source);
  return [code(branchOf(source)), " of ", name === null ? UNNAMED : code(name)];
}
function aboutOf({ record: { source }, beside }) {
  const position = positionIn(beside);
  return [
    repositoryName(source) ?? UNNAMED,
    ...source.pullRequest === null ? [] : [`pull request ${source.pullRequest}`],
    ...position === null ? [] : [`record ${position.index} of the ledger`]
  ].join(", ");
}
function footerOf({ beside, digest }) {
  const position = positionIn(beside);
  return `record${position === null ? "" : ` ${position.index}`} sha256 ${digest.slice(0, SHOWN_DIGEST)}`;
}
var repositoryRows = (source) => [
  row("repository", [
    ...source.repository.uri === null ? ["not named"] : [code(source.repository.uri)],
    ...source.repository.id === null ? [] : [", id ", code(source.repository.id)]
  ]),
  row("branch", [code(source.ref)])
];
function ledgerSection(beside) {
  return {
    id: "ledger",
    title: "Where it stands in the ledger",
    blocks: ledgerBlocks(beside)
  };
}
function ledgerBlocks(beside) {
  switch (beside.kind) {
    case "none":
      return [
        prose(
          "The record itself does not say. The signed statement about it does, which was not beside it when this page was made."
        )
      ];
    case "other-record":
      return [
        prose(
          "Not known: the bundle that was beside the record when this page was made is about another one."
        )
      ];
    case "stated":
      return statedBlocks(beside);
  }
}
function statedBlocks({
  position,
  key
}) {
  const signed = row("signed with", ...key === null ? [] : [["the key ", code(key)]]);
  if (position === null)
    return [
      prose("In none: so says the bundle that was beside the record when this page was made."),
      rows(signed)
    ];
  const { origin, index, head, previous } = position;
  return [
    prose(
      "So says the bundle that was beside the record when this page was made. The root of the tree commits to this record and to all before it."
    ),
    rows(
      row("ledger", [said(origin)]),
      row("number", [`${thousands(index)}, counted from 0, in `, code(recordPath(index))]),
      row("root with it", [code(head.root), ` of ${count(head.size, "record")}`]),
      row("root before it", [code(previous.root), ` of ${count(previous.size, "record")}`]),
      signed
    )
  ];
}

export {
  positionIn,
  landingOf,
  headsOf,
  UNSEEN,
  isUnseen,
  valueText,
  toneOf,
  worstTone,
  byTone,
  standingsOf,
  judgedBySection,
  checkingSection,
  branchPhrase,
  aboutOf,
  footerOf,
  repositoryRows,
  ledgerSection
};
