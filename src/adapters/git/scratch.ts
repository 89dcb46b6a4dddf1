import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import type { GitOptions } from './git-process.ts';
import type { GitLocation } from './location.ts';

/**
 * A small bare repository in a temporary folder. All objects that git makes are written there, since every
 * process that makes any is given its object folder, with the real one as its alternate: so nothing is ever
 * written into the user's repository. (Where git would write an object that is there, it renews the time of
 * its file.)
 */
export interface Scratch {
  readonly folder: string;
  /** Where git writes objects. */
  readonly objects: string;
  /** For reading in the user's repository what was made here, too. */
  readonly alongside: GitOptions;
  /** For work on objects alone: no settings, attributes, merge drivers or hooks of anybody hold. */
  readonly isolated: GitOptions;
  /** Gives it the objects of the user's repository; needed before `isolated` or `objects` is used. */
  connect(location: GitLocation): void;
  remove(): void;
}

const NOBODY = 'grantproof';

/** @param parent the folder for temporary ones */
export function createScratch(parent: string): Scratch {
  const folder = attempt(parent, () => mkdtempSync(join(parent, 'grantproof-git-')));
  const objects = join(folder, 'objects');
  attempt(parent, () => mkdirSync(join(objects, 'info'), { recursive: true }));
  return {
    folder,
    objects,
    // Quoted, since the system's separator may stand in a path.
    alongside: { environment: { GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) } },
    isolated: {
      folder,
      environment: {
        GIT_DIR: folder,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: NOBODY,
        GIT_AUTHOR_EMAIL: NOBODY,
        GIT_AUTHOR_DATE: '@0 +0000',
        GIT_COMMITTER_NAME: NOBODY,
        GIT_COMMITTER_EMAIL: NOBODY,
        GIT_COMMITTER_DATE: '@0 +0000',
      },
    },
    connect(location) {
      attempt(parent, () => {
        mkdirSync(join(folder, 'refs'));
        writeFileSync(join(objects, 'info', 'alternates'), `${location.objectFolder}\n`);
        writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
        writeFileSync(join(folder, 'config'), settings(location));
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function attempt<T>(parent: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw new Fault(
      `no temporary folder can be written in \`${parent}\``,
      'make room there, or set TMPDIR to a folder that can be written',
      { cause },
    );
  }
}

function settings({ hash }: GitLocation): string {
  const format = hash === 'sha1' ? 0 : 1;
  const extension = hash === 'sha1' ? '' : `[extensions]\nobjectFormat = ${hash}\n`;
  return `[core]\nrepositoryFormatVersion = ${format}\nbare = true\nattributesFile = /dev/null\n${extension}`;
}
