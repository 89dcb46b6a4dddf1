import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT, textOf, trackedFiles } from './tracked-files.ts';

const pages = trackedFiles().filter((path) => path.endsWith('.md'));

/** Anchors of a page's headings, as forges make them. */
function anchors(path: string): readonly string[] {
  return [...textOf(path).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links of a page that lead nowhere inside the repository. */
function broken(page: string): readonly string[] {
  const prose = textOf(page).replace(/^```.*?^```/gms, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchors(target).includes(anchor);
  });
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  expect(broken(page)).toEqual([]);
});
