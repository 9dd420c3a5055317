// Who is known by name: their names are taken out of what participants wrote before it leaves the owner's own tabs.
import type { TeamMember } from '../model/team';
import { identityRemover, type Remover } from '../model/withoutIdentities';
import type { Scores } from './readScores';

/** What takes out addresses, and the names of the owner, the team and everybody who answered. */
export const removerFor = (
  { settings, reading }: Pick<Scores, 'settings' | 'reading'>,
  team: readonly TeamMember[],
): Remover =>
  identityRemover([
    settings.ownerName,
    ...team.flatMap(({ name, substituteFor }) => [name, substituteFor]),
    ...reading.responses.map(({ name }) => name),
  ]);
