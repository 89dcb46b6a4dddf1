import type { ManifestDocument } from '../manifest/document.ts';
import { readShaped } from '../manifest/schema/check-shape.ts';
import { shown, shownPath } from '../manifest/schema/shown.ts';
import type { FactsFile } from '../manifest/schema/types.ts';
import type { Facts, PullRequest } from '../model/facts.ts';
import { type Instant, readInstant } from '../model/instant.ts';
import type { Pointer } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

export interface FactsRead {
  /** Null where there is any problem: facts are used whole or not at all. */
  readonly facts: Facts | null;
  readonly problems: readonly Problem[];
}

/** Reads a facts file; `clock` is the time of judgement where the file names none. */
export function readFacts(document: ManifestDocument, clock: Instant): FactsRead {
  const shaped = readShaped('facts', document);
  if ('problems' in shaped) return { facts: null, problems: shaped.problems };
  const times = timesOf(document);
  const facts = factsOf(shaped.value, clock, times.at);
  const problems = [
    ...times.problems,
    ...doubles(document, shaped.value),
    ...namesakes(document, shaped.value),
  ];
  return problems.length === 0
    ? { facts, problems }
    : {
        facts: null,
        problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
      };
}

type TimeAt = (text: string, ...pointer: Pointer) => Instant;

/** Reads times; what can't be read becomes a problem, and then no facts are given. */
function timesOf(document: ManifestDocument): { at: TimeAt; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return {
    problems,
    at: (text, ...pointer) => {
      const instant = readInstant(text);
      if (instant !== undefined) return instant;
      problems.push({
        ...document.at(pointer),
        code: 'time-unreadable',
        message: `${shownPath(pointer)} is ${shown(text)}, which is no time that can be read`,
        help: 'write RFC 3339 with an offset, such as `2026-12-01T00:00:00Z`',
      });
      return 0 as Instant;
    },
  };
}

function factsOf(file: FactsFile, clock: Instant, time: TimeAt): Facts {
  const { now, pullRequest, commits, heads, bases, reviews, tickets, landedAt, ...rest } = file;
  return {
    ...rest,
    now: now === undefined ? clock : time(now, 'now'),
    ...(landedAt !== undefined && { landedAt: time(landedAt, 'landedAt') }),
    ...(pullRequest !== undefined && {
      pullRequest: pullRequest && pullRequestOf(pullRequest, time),
    }),
    ...(commits && {
      commits: commits.map((commit, nth) => ({
        ...commit,
        committedAt: time(commit.committedAt, 'commits', nth, 'committedAt'),
      })),
    }),
    ...(heads && {
      heads: heads.map((head, nth) => ({ ...head, at: time(head.at, 'heads', nth, 'at') })),
    }),
    ...(bases && {
      bases: bases.map((base, nth) => ({ ...base, at: time(base.at, 'bases', nth, 'at') })),
    }),
    ...(reviews && {
      reviews: reviews.map(({ dismissedAt, ...review }, nth) => ({
        ...review,
        submittedAt: time(review.submittedAt, 'reviews', nth, 'submittedAt'),
        ...(dismissedAt !== undefined && {
          dismissedAt: time(dismissedAt, 'reviews', nth, 'dismissedAt'),
        }),
      })),
    }),
    ...(tickets && {
      tickets: tickets.map(({ openedAt, ...ticket }, nth) => ({
        ...ticket,
        ...(openedAt !== undefined && { openedAt: time(openedAt, 'tickets', nth, 'openedAt') }),
        fetchedAt: time(ticket.fetchedAt, 'tickets', nth, 'fetchedAt'),
      })),
    }),
  };
}

function pullRequestOf(
  { editedAt, ...pullRequest }: NonNullable<FactsFile['pullRequest']>,
  time: TimeAt,
): PullRequest {
  return {
    ...pullRequest,
    ...(editedAt !== undefined && { editedAt: time(editedAt, 'pullRequest', 'editedAt') }),
  };
}

/** Two entries for one person, review or ticket may contradict each other, so they are refused. */
function doubles(document: ManifestDocument, file: FactsFile): readonly Problem[] {
  const lists = {
    people: file.people?.map((person) => person.id),
    reviews: file.reviews?.map((review) => review.id),
    tickets: file.tickets?.map((ticket) => `${ticket.system} ${ticket.id}`),
  };
  return Object.entries(lists).flatMap(([list, ids = []]) => {
    const seen = new Set<string>();
    return ids.flatMap((id, nth): readonly Problem[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          ...document.at([list, nth]),
          code: 'facts-invalid',
          message: `${shown(list)} names ${shown(id)} twice`,
          help: 'keep one entry for each',
        },
      ];
    });
  });
}

/** A login is one account's at a time: groups are told by it, so that two accounts would count for one name. */
function namesakes(document: ManifestDocument, { people = [] }: FactsFile): readonly Problem[] {
  const owners = new Map<string, string>();
  return people.flatMap(({ login, id }, nth): readonly Problem[] => {
    const name = login.toLowerCase();
    const owner = owners.get(name) ?? id;
    owners.set(name, owner);
    if (owner === id) return [];
    return [
      {
        ...document.at(['people', nth]),
        code: 'facts-invalid',
        message: `${shown('people')} gives the login ${shown(login)} to two accounts`,
        help: 'keep the account that has it now',
      },
    ];
  });
}
