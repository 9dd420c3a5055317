// The first page: new projects, the files of the workspace, and executions that failed.
import { html } from 'hono/html';
import { DocumentFile } from '../../files/documentFile';
import { FormFile } from '../../files/formFile';
import { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { WorkspaceFile } from '../../files/workspaceFile';
import type { Workspace } from '../../workspace';
import { icon, type IconName } from '../shell/icons';
import type { Html, PageOptions } from '../shell/page';
import { counted, moment } from '../shell/text';

export function homePage(workspace: Workspace): PageOptions {
  const files = listed(workspace);
  return {
    title: 'Files',
    place: 'files',
    bundle: 'home',
    body: html`<main class="wide">
      <h1>Files</h1>
      ${newProjects(files.length === 0)} ${failures(workspace)} ${fileTable(files)}
      ${files.length === 0 ? '' : html`<p class="end"><a class="danger" href="/delete">Delete all…</a></p>`}
    </main>`,
  };
}

function newProjects(isFirst: boolean): Html {
  return html`<section aria-labelledby="new">
    <h2 id="new">${isFirst ? 'Start here' : 'New project'}</h2>
    <div class="choices">
      <form class="card choice" method="post" action="/projects">
        <h3>From the sample</h3>
        <p>
          A project with its settings, team and instrument filled in. You make the form, answer it, and watch
          the Summary fill: the whole job by hand, in about five minutes.
        </p>
        <button class="primary" name="kind" value="sample">New project from the sample</button>
      </form>
      <form class="card choice" method="post" action="/projects">
        <h3>Before the meeting</h3>
        <p>
          The same project after fourteen people have answered, with a first action plan. You open the
          calibration, settle what they disagree on, and refresh the plan.
        </p>
        <button name="kind" value="answered">Sample project with answers</button>
      </form>
      <form class="card choice" method="post" action="/projects">
        <h3>After the meeting</h3>
        <p>
          The same project at its end: final scores, strengths and challenges, strategies that were voted on,
          goals, and the whole action plan with its memo.
        </p>
        <button name="kind" value="finished">Sample project after its meeting</button>
      </form>
      <form class="card choice" method="post" action="/projects">
        <h3>Empty</h3>
        <p><label for="name">Name of the project</label></p>
        <p>
          <input id="name" name="name" maxlength="200" placeholder="Untitled project" autocomplete="off" />
        </p>
        <button name="kind" value="empty">Empty project</button>
      </form>
    </div>
    <p id="working" role="status" class="note"></p>
  </section>`;
}

interface Row {
  readonly file: WorkspaceFile;
  readonly icon: IconName;
  readonly kind: string;
  readonly path: string;
  readonly state: string;
}

/** Newest first. */
function listed(workspace: Workspace): Row[] {
  const rows: Row[] = [
    ...workspace.all(SpreadsheetFile).map((file) => ({
      file,
      icon: 'spreadsheet' as const,
      kind: 'Spreadsheet',
      path: `/sheets/${file.id}`,
      state: counted(file.sheets.length, 'tab'),
    })),
    ...workspace.all(FormFile).map((file) => ({
      file,
      icon: 'form' as const,
      kind: 'Form',
      path: `/forms/${file.id}`,
      state: `${openness(file)}, ${counted(file.responses.length, 'response')}`,
    })),
    ...workspace.all(DocumentFile).map((file) => ({
      file,
      icon: 'document' as const,
      kind: 'Document',
      path: `/docs/${file.id}`,
      state: '',
    })),
  ];
  return rows.sort((one, other) => other.file.head.created - one.file.head.created);
}

function openness({ settings: { published, acceptingResponses } }: FormFile): string {
  if (!published) return 'Not published';
  return acceptingResponses ? 'Open' : 'Closed';
}

function fileTable(rows: readonly Row[]): Html {
  if (rows.length === 0) return html`<p class="note">No files yet.</p>`;
  return html`<section aria-labelledby="all">
    <h2 id="all">All files</h2>
    <table class="files card">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">State</th>
          <th scope="col">Created</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ file, icon: picture, kind, path, state }) =>
            html`<tr>
              <th scope="row"><a href="${path}">${icon(picture)}${file.name}</a></th>
              <td>${kind}</td>
              <td>${state}</td>
              <td>${moment(file.head.created)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function failures(workspace: Workspace): Html {
  const failed = workspace.state.failures.slice(-5).reverse();
  if (failed.length === 0) return html``;
  return html`<section class="card problem" aria-labelledby="failed">
    <h2 id="failed">Executions that failed</h2>
    <p>Nobody was there to read why, so it is kept here. The answers themselves are kept.</p>
    <ul>
      ${failed.map(({ at, handler, spreadsheet, message }) => {
        const file = workspace.find(SpreadsheetFile, spreadsheet);
        const where = file ? html` in <a href="/sheets/${spreadsheet}">${file.name}</a>` : '';
        return html`<li>${moment(at)}: <code>${handler}</code>${where}: ${message}</li>`;
      })}
    </ul>
    <form method="post" action="/failures/forget"><button>Forget these</button></form>
  </section>`;
}
