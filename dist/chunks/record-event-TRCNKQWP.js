import {
  keyFingerprint
} from "./chunk-YT3LXQLO.js";
import {
  aboutOf,
  branchPhrase,
  checkingSection,
  footerOf,
  ledgerSection,
  positionIn,
  repositoryRows
} from "./chunk-GM6R6GUU.js";
import "./chunk-UEMXXUIW.js";
import {
  code,
  messagePhrase,
  prose,
  row,
  rows,
  said
} from "./chunk-MMFDISHH.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import {
  EVENT_PREDICATE_TYPE
} from "./chunk-KY5VTB33.js";
import "./chunk-POIX7GZT.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-WXUXS7QD.js";
import {
  count,
  whenWords
} from "./chunk-2U5OLWQB.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/record-heartbeat.ts
function heartbeatWords(source) {
  const { adoption } = source.record;
  return adoption === null ? seenWords(source) : adoptedWords(source, adoption);
}
function seenWords({ record }) {
  const { at, source } = record;
  const { from, to } = source.range;
  const came = from === to ? ["no commit had come since ", code(from)] : ["the commits after ", code(from), " up to ", code(to)];
  return {
    opening: {
      tone: "quiet",
      headline: "Nothing that is governed changed",
      meaning: "There was nothing to decide. The record is there so that no part of the history of the branch is without one, and nobody can say later that it was not looked at."
    },
    lead: [
      `Looked at ${whenWords(at)}: on the branch `,
      ...branchPhrase(source),
      ", ",
      ...came,
      from === to ? "." : " change nothing that the policy governs, nor the policy."
    ],
    sections: [
      {
        id: "event",
        title: "What was seen",
        blocks: [
          rows(
            row("looked at", [whenWords(at)]),
            ...repositoryRows(source),
            row("record covers", [
              ...from === to ? ["no commit, only that none came after ", code(from)] : ["the commits of the branch after ", code(from), " up to ", code(to)]
            ]),
            row("tree", ...source.tree === null ? [] : [[code(source.tree)]])
          )
        ]
      }
    ],
    inputs: "The commit that it names is there, with the tree that it names",
    commands: []
  };
}
function adoptedWords(given, adoption) {
  const { at, source } = given.record;
  const { grants, unreadable } = adoption;
  const stood = grants.length === 0 ? "No grant" : count(grants.length, "grant");
  const more = unreadable.length === 0 ? "" : `, and ${count(unreadable.length, "file")} that can't be read`;
  return {
    opening: adoptedOpening(given),
    lead: [
      `Adopted ${whenWords(at)}: from the commit `,
      code(adoption.commit),
      " on, whatever lands on the branch ",
      ...branchPhrase(source),
      ` is sealed. ${stood} stood there already${more}.`
    ],
    sections: [beginningSection(given, adoption), backlogSection(adoption)],
    inputs: "What it says stood there did, and nothing else",
    commands: []
  };
}
function adoptedOpening({ beside }) {
  const index = positionIn(beside)?.index ?? 0;
  return index === 0 ? {
    tone: "quiet",
    headline: "A ledger begins here",
    meaning: "What stood already is the backlog: nobody approved it with this record, and nothing says that it ever was. From here on, nothing is taken for granted."
  } : {
    tone: "bad",
    headline: "The branch was adopted anew",
    meaning: `A ledger adopts its branch once, with its first record, and this is record ${index}. What landed between the record before it and this commit was judged by nobody: \`grantproof explain ledger-readopted\`.`
  };
}
var beginningSection = ({ record }, adoption) => ({
  id: "event",
  title: "Where it begins",
  blocks: [
    rows(
      row("adopted", [whenWords(record.at)]),
      ...repositoryRows(record.source),
      row("commit", [code(adoption.commit)]),
      row("tree", [code(adoption.tree)])
    ),
    prose(
      "A policy that names the commit keeps the ledger from being begun anew unnoticed: ",
      code(`spec: { ledger: { adopted: ${adoption.commit} } }`)
    )
  ]
});
function backlogSection({ grants, unreadable }) {
  const unread = unreadable.length === 0 ? [] : [
    prose("Could not be read, so that nobody knows what they give:"),
    {
      kind: "items",
      items: unreadable.map((path) => ({
        tone: "warns",
        text: [code(path)],
        notes: []
      }))
    }
  ];
  return {
    id: "backlog",
    title: "What stood already",
    blocks: [
      ...unread,
      ...grants.length === 0 ? [prose(unreadable.length === 0 ? "No grant." : "No grant that can be read.")] : [backlogTable(grants)]
    ]
  };
}
var backlogTable = (grants) => ({
  kind: "table",
  caption: `${count(grants.length, "grant")}, in the order of their ids`,
  head: ["Grant", "Digest of what it says"],
  rows: grants.map(({ id, digest }) => [[[code(id)]], [[code(digest)]]])
});

// src/core/render/record-key.ts
var HEADLINES = {
  add: "A signing key was added",
  rotate: "A signing key was replaced",
  revoke: "A signing key was taken back"
};
function openingOf({ action, since }, index) {
  const headline = HEADLINES[action];
  switch (action) {
    case "add":
      return {
        ...{ tone: "quiet", headline },
        meaning: "Beside those that count already, it may sign the records that follow."
      };
    case "rotate":
      return {
        ...{ tone: "quiet", headline },
        meaning: "It signs the records that follow. The key that signed this record counts up to here, and no further."
      };
    case "revoke":
      return {
        ...{ tone: "warns", headline },
        meaning: `What it signed from ${sinceWords(since, index)} proves nothing, nor do keys that it introduced from there on.`
      };
  }
}
function keyWords({ record, beside }) {
  const { key, at, source } = record;
  const name = keyFingerprint(key.publicKey);
  const index = positionIn(beside)?.index;
  return {
    opening: openingOf(key, index),
    lead: [
      "In the ledger of the branch ",
      ...branchPhrase(source),
      `, ${whenWords(at)}: the key `,
      name === null ? "that the record fails to name" : code(name),
      ` was ${WHAT[key.action]}.`
    ],
    sections: [
      {
        id: "event",
        title: "Which key, and from when on",
        blocks: [
          rows(
            row("key", [name === null ? "none: what the record has is no key" : code(name)]),
            row(SINCE[key.action], [sinceWords(key.since, index)]),
            row("by", signerPhrase(beside)),
            row("at", [whenWords(at)]),
            row("why", [key.reason === "" ? "no reason was given" : said(key.reason)]),
            ...repositoryRows(source)
          ),
          prose(
            "It has an effect only where the key that signed it counted there, by the records before it. ",
            code("grantproof status"),
            " lists the keys that count."
          )
        ]
      }
    ],
    inputs: null,
    commands: [
      {
        why: "A key that you were given is the one that the record names",
        line: "openssl pkey -pubin -in grantproof.pub -outform DER | sha256sum"
      }
    ]
  };
}
var WHAT = {
  add: "added",
  rotate: "put in place of the one that signed this record",
  revoke: "taken back"
};
var SINCE = {
  add: "counts from",
  rotate: "counts from",
  revoke: "no longer from"
};
function sinceWords(since, index) {
  if (since !== null) return `record ${since} of the ledger on`;
  return index === void 0 ? "the record after this one on" : `record ${index + 1} of the ledger on`;
}
var signerPhrase = (beside) => beside.kind === "stated" && beside.key !== null ? ["the key ", code(beside.key), ", as the bundle says"] : ["whoever signed this record: its bundle tells"];

// src/core/render/record-event.ts
var NOTICE = [
  "This page shows what a record says, in plain words. It is no evidence itself, and nothing was verified when it was made: ",
  "verify the record first, as told at the end. It is about the ledger, and decides nothing about access."
];
function eventPage(source) {
  const { opening, lead, sections, inputs, commands } = wordsOf(source);
  return {
    tone: opening.tone,
    headline: opening.headline,
    about: aboutOf(source),
    lead: [lead, messagePhrase(opening.meaning)],
    notice: NOTICE,
    sections: [
      ...sections,
      ledgerSection(source.beside),
      checkingSection(source, {
        predicate: EVENT_PREDICATE_TYPE,
        decides: false,
        inputs,
        sealed: true,
        more: commands
      })
    ],
    footer: footerOf(source)
  };
}
function wordsOf({ record, ...rest }) {
  switch (record.kind) {
    case "heartbeat":
      return heartbeatWords({ ...rest, record });
    case "key-event":
      return keyWords({ ...rest, record });
  }
}
export {
  eventPage
};
