// A script project: code and pages that the workspace runs, such as the built add-on.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import vm from 'node:vm';

export interface ScriptProject {
  readonly id: string;
  /** What its menu under Extensions is called; its id where it has no name. */
  readonly name?: string;
  readonly code: vm.Script;
  /** HTML files by name without ending, for HtmlService. */
  readonly pages: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly scopes: readonly string[];
}

interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
}

/** The built add-on in a folder such as `dist/`: one bundle, its pages and its manifest. */
export function loadAddOn(folder: string): ScriptProject {
  const names = readdirSync(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Manifest;
  const bundle = names.find((name) => name.endsWith('.js'));
  if (!bundle) throw new Error(`${folder} holds no bundle. Run "npm run build" first.`);
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => [basename(name, '.html'), readFileSync(join(folder, name), 'utf8')] as const);
  return {
    id: 'calibrate',
    name: 'Calibrate',
    code: new vm.Script(readFileSync(join(folder, bundle), 'utf8'), { filename: bundle }),
    pages: new Map(pages),
    timeZone: manifest.timeZone ?? 'Etc/GMT',
    scopes: manifest.oauthScopes ?? [],
  };
}

/** A project of one script file, for `exec`; pages are the HTML files beside it. */
export function loadScript(path: string): ScriptProject {
  const folder = join(path, '..');
  const pages = readdirSync(folder)
    .filter((name) => extname(name) === '.html')
    .map((name) => [basename(name, '.html'), readFileSync(join(folder, name), 'utf8')] as const);
  return {
    id: createHash('sha256').update(path).digest('hex').slice(0, 16),
    code: new vm.Script(readFileSync(path, 'utf8'), { filename: basename(path) }),
    pages: new Map(pages),
    timeZone: 'Etc/GMT',
    scopes: [],
  };
}
