import type { Place } from '../model/place.ts';
import { markdownCode } from './neutral-text.ts';

/** Where files can be looked at: `https://github.com`, `octo-org/infra`, and a commit. */
export interface FileLinks {
  readonly server: string;
  readonly repository: string;
  readonly sha: string;
}

const LONGEST = 160;

/** `grants/ci.yaml:5`, as a link to that line where files can be looked at. */
export function placeMarkdown({ path, line }: Place, links: FileLinks | undefined): string {
  const shown = markdownCode(`${path}:${line}`, LONGEST);
  return links === undefined ? shown : `[${shown}](${fileAddress(links, path, line)})`;
}

/** Address of a line; nothing but letters, digits, `-_.~`, `/` and percent signs comes from the path. */
function fileAddress({ server, repository, sha }: FileLinks, path: string, line: number): string {
  return `${server}/${encoded(repository)}/blob/${encoded(sha)}/${encoded(path)}#L${line}`;
}

const encoded = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percent))
    .join('/');

const percent = (point: string): string =>
  `%${point.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
