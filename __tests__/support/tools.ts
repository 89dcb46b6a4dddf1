import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from '@jest/globals';

/** A program that tests run where it is installed. `.ci/tools` installs it. */
export type Tool =
  | 'act'
  | 'actionlint'
  | 'chromium'
  | 'cosign'
  | 'fulcio'
  | 'jq'
  | 'rekor-server'
  | 'sigstore-python'
  | 'timestamp-server';

/** The path of a tool, or null where there is none. */
export function toolPath(tool: Tool): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, tool)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a test function is handed besides its tool. */
export type ToolTest = (path: string) => Promise<void> | void;

/**
 * A test that needs a tool. Without it the test is skipped under a name that says why, or fails where
 * `GRANTPROOF_TOOLS=required` promises that all are there.
 */
export function testWith(tool: Tool, name: string, body: ToolTest): void {
  const path = toolPath(tool);
  if (path !== null) test(name, () => body(path));
  else if (process.env['GRANTPROOF_TOOLS'] === 'required')
    test(name, () => {
      throw new Error(`${tool} is not on PATH, and GRANTPROOF_TOOLS=required asks for it`);
    });
  else
    test.skip(`${name} (skipped: ${tool} is not on PATH; \`.ci/tools ${tool}\` gets it)`, () => {});
}
