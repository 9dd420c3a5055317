// Fails every service call of every action, each in four ways, presses the button again, and finds what an
// undisturbed run leaves: one form, one trigger, one document, every answer.
import type { Fault, Outcome } from '../../local/runtime';
import type { StoredFiles } from '../../local/store';
import { firstDifference, pictureOf, type Picture } from './picture';
import { Scene } from './scene';

const KINDS = ['throw', 'refuse', 'after', 'end'] as const;

/** Something a person does, and what they do when it failed. */
interface Scenario {
  readonly name: string;
  readonly base: StoredFiles;
  readonly act: (scene: Scene, fault?: Fault) => Outcome | null;
  /** Presses the button again; the last thing it says is returned. */
  readonly again: (scene: Scene) => Outcome;
}

const counts = { injected: 0, recovered: 0 };

afterAll(() => {
  process.stdout.write(`faults: ${counts.injected} injected, ${counts.recovered} recovered\n`);
});

/** The scene after some work, to start from. */
function baseAfter(work: (scene: Scene) => void, from?: StoredFiles): StoredFiles {
  const scene = from ? Scene.restore(from) : Scene.blank();
  work(scene);
  const stored = scene.stored();
  scene.close();
  return stored;
}

/** Files that a lost id may leave: a form without items or a document without text, linked to nothing. */
function lostFiles(stored: StoredFiles): Map<string, string> {
  const lost = new Map<string, string>();
  for (const [id, parts] of stored) {
    const { kind, name } = JSON.parse(parts.get('head') ?? '{}') as { kind: string; name: string };
    const isEmptyForm =
      kind === 'form' && (parts.get('order') ?? '[]') === '[]' && (parts.get('link') ?? 'null') === 'null';
    const isEmptyDocument = kind === 'document' && !/"text":"[^"]/.test(parts.get('body') ?? '');
    if (isEmptyForm || isEmptyDocument) lost.set(id, name);
  }
  return lost;
}

/** What is wrong with the workspace after the button was pressed again; null where nothing is. */
function faultLeft(scene: Scene, last: Outcome, wanted: Picture): string | null {
  if (last.error) return `pressing again failed: ${last.error.message}`;
  const stored = scene.stored();
  const lost = lostFiles(stored);
  if (lost.size > 1) return `${lost.size} empty files were left`;
  const said = JSON.stringify(last.value);
  for (const name of lost.values()) {
    if (!said.includes(`An empty`) || !said.includes(name))
      return `nobody was told of the empty file "${name}"`;
  }
  return firstDifference(pictureOf(withoutLost(stored), new Set(lost.keys())), wanted);
}

/** The add-on remembers the titles of lost files, which is as it should be. */
function withoutLost(stored: StoredFiles): StoredFiles {
  const forgetful = (text: string): string => text.replace(/\\"lost\\":\[[^\]]*\]/g, '\\"lost\\":[]');
  return new Map(
    [...stored].map(([id, parts]) => [
      id,
      new Map([...parts].map(([part, text]) => [part, forgetful(text)])),
    ]),
  );
}

/** A form that participants can open is whole. */
function halfForm(scene: Scene): string | null {
  const open = scene.forms().filter((form) => form.settings.published);
  return open.every((form) => form.items.length === 11 && form.link !== null)
    ? null
    : 'a half-made form was published';
}

function tryEveryFault({ name, base, act, again }: Scenario): void {
  test(name, () => {
    const undisturbed = Scene.restore(base);
    const calls = act(undisturbed)?.calls ?? 0;
    const wanted = pictureOf(baseAfter((scene) => void (act(scene), again(scene)), base));
    undisturbed.close();
    expect(calls).toBeGreaterThan(0);
    const failures: string[] = [];
    for (let at = 1; at <= calls; at += 1) {
      for (const kind of KINDS) {
        const scene = Scene.restore(base);
        const outcome = act(scene, { at, kind });
        counts.injected += 1;
        const early = (outcome?.calls ?? 0) < at ? 'the call was never reached' : halfForm(scene);
        const fault = early ?? faultLeft(scene, again(scene), wanted);
        if (fault === null) counts.recovered += 1;
        else
          failures.push(
            `${kind} at call ${at} (${[...(outcome?.callsByMember.keys() ?? [])].pop()}): ${fault}`,
          );
        scene.close();
      }
    }
    expect(failures.slice(0, 5)).toEqual([]);
  });
}

const blank = baseAfter(() => undefined);
const setUp = baseAfter((scene) => {
  scene.run('setUpProject');
  scene.pasteInstrument();
}, blank);
const published = baseAfter((scene) => void scene.finishForm(), setUp);
const answered = baseAfter((scene) => {
  for (const person of [1, 2, 3]) scene.answer(person);
}, published);
const unread = baseAfter((scene) => void scene.answer(4, 'is missed'), answered);

tryEveryFault({
  name: 'Set up project',
  base: blank,
  act: (scene, fault) => scene.run('setUpProject', fault),
  again: (scene) => scene.run('setUpProject'),
});

// Each step is an execution of its own: start, a page of the element, and opening the form.
for (let step = 0; step < 3; step += 1) {
  const base = baseAfter((scene) => {
    for (let done = 0; done < step; done += 1) scene.run('createAssessmentFormStep');
  }, setUp);
  tryEveryFault({
    name: `Create assessment form, step ${step + 1}`,
    base,
    act: (scene, fault) => scene.run('createAssessmentFormStep', fault),
    again: (scene) => scene.finishForm(),
  });
}

tryEveryFault({
  name: 'A submission, then Recompute',
  base: answered,
  act: (scene, fault) => scene.answer(4, 'runs', fault),
  again: (scene) => scene.run('recompute'),
});

tryEveryFault({
  name: 'A submission, then the next one',
  base: answered,
  act: (scene, fault) => scene.answer(4, 'runs', fault),
  again: (scene) => scene.answer(5) ?? scene.run('recompute'),
});

tryEveryFault({
  name: 'Recompute',
  base: unread,
  act: (scene, fault) => scene.run('recompute', fault),
  again: (scene) => scene.run('recompute'),
});

tryEveryFault({
  name: 'Create action plan',
  base: answered,
  act: (scene, fault) => scene.run('createActionPlan', fault),
  again: (scene) => scene.run('createActionPlan'),
});
