// The breakout groups of the goal-setting meeting: small and mixed in Part I, one for each challenge in Part II.
import { plainText } from './cell';
import { shortMark } from './hash';
import type { TeamMember } from './team';

/** The parts of the meeting that have groups. */
export type Part = 'Part I' | 'Part II';

/** A place in a group: one person, or several who take one place. */
export interface Seat {
  readonly name: string;
  readonly role: string;
}

/** A row of the Groups tab. */
export interface GroupRow {
  readonly part: Part;
  readonly group: string;
  readonly name: string;
  readonly role: string;
  /** What the group works on in Part II; several challenges stand on lines of their own. */
  readonly challenge: string;
}

/** Groups, and what is to be said of them, one sentence each. */
export interface Grouping {
  readonly rows: readonly GroupRow[];
  readonly notes: readonly string[];
}

/** The most people in a group of Part I, and the fewest that it is meant to have. */
const LARGEST = 5;
const SMALLEST = 4;

/** The fewest people that a group of Part II is meant to have, and the fewest before it takes three challenges. */
const ENOUGH = 3;
const FEWEST = 2;

/**
 * The places of the team in the order of the Team tab, whether the members rate or not. A substitute and the
 * member whose place they take have one place between them, which goes by the substitute's name. Rows without a
 * name go by their address.
 */
export function seats(team: readonly TeamMember[]): Seat[] {
  const owner = team.map((_, index) => index);
  const top = (index: number): number => {
    const above = owner[index] ?? index;
    return above === index ? index : top(above);
  };
  const replaced = new Set<number>();
  team.forEach((member, index) => {
    const place = memberOf(member.substituteFor, team);
    if (place < 0 || place === index) return;
    replaced.add(place);
    const [first, second] = [top(index), top(place)].sort((a, b) => a - b);
    if (first !== undefined && second !== undefined) owner[second] = first;
  });
  return team.flatMap((member, index) => {
    if (top(index) !== index) return [];
    const sharing = team.flatMap((each, other) => (top(other) === index ? [{ each, other }] : []));
    const present = sharing.filter(({ other }) => !replaced.has(other));
    const named = (present.length > 0 ? present : sharing).map(({ each }) => each);
    const role = [...named, member, ...sharing.map(({ each }) => each)].find(
      (each) => each.role !== '',
    )?.role;
    return [{ name: named.map(nameOf).join(' / '), role: role ?? '' }];
  });
}

/**
 * How many people each group of Part I has: as few groups as hold everybody with at most five in each, filled
 * evenly. That gives four or five in each wherever there is such a division; 6, 7 and 11 people make 3 + 3, 4 + 3
 * and 4 + 4 + 3; fewer than six are one group. Nobody: no group.
 */
export function groupSizes(people: number): number[] {
  return evenly(people, Math.ceil(people / LARGEST));
}

/**
 * How many groups Part II has for so many challenges: one each, while every group has three people or more. A
 * smaller team doubles up: fewer groups, each with two challenges as long as it has two people. Nobody, or no
 * challenge: 0.
 */
export function partTwoGroups(people: number, challenges: number): number {
  if (people === 0 || challenges === 0) return 0;
  const doubledUp = Math.min(Math.ceil(challenges / 2), Math.floor(people / FEWEST));
  return Math.max(1, Math.min(challenges, Math.max(Math.floor(people / ENOUGH), doubledUp)));
}

/** The groups of Part I, the role groups spread over them; the same team gives the same groups. */
export function partOne(team: readonly TeamMember[], roleGroups: readonly string[]): Grouping {
  const people = seats(team);
  const sizes = groupSizes(people.length);
  const rows = dealt(people, roleGroups, sizes.length).map(({ group, ...seat }): GroupRow => ({
    part: 'Part I',
    group: groupName(group),
    ...seat,
    challenge: '',
  }));
  const odd = sizes.some((size) => size < SMALLEST) && people.length > LARGEST;
  return {
    rows,
    notes: odd ? [`${people.length} people make no groups of four or five: ${sizes.join(' + ')}.`] : [],
  };
}

/** The groups of Part II, each with the challenges that it works on; `challenges` are those taken to Part II. */
export function partTwo(
  team: readonly TeamMember[],
  roleGroups: readonly string[],
  challenges: readonly string[],
): Grouping {
  const people = seats(team);
  const count = partTwoGroups(people.length, challenges.length);
  const taken = (group: number): string =>
    challenges.filter((_, index) => index % count === group).join('\n');
  const rows = dealt(people, roleGroups, count).map(({ group, ...seat }): GroupRow => ({
    part: 'Part II',
    group: groupName(group),
    ...seat,
    challenge: taken(group),
  }));
  return {
    rows,
    notes:
      count > 0 && count < challenges.length
        ? [
            `${people.length} people are too few for ${challenges.length} groups: in Part II some groups take more than one challenge.`,
          ]
        : [],
  };
}

/** Deals people out, role group after role group, so that each is spread as evenly as the groups are filled. */
function dealt(
  people: readonly Seat[],
  roleGroups: readonly string[],
  groups: number,
): (Seat & { group: number })[] {
  if (groups === 0) return [];
  const named = roleGroups.map(plainText);
  const roles = [...new Set([...named, ...people.map(({ role }) => plainText(role))])];
  const inOrder = roles.flatMap((role) => people.filter((seat) => plainText(seat.role) === role));
  return inOrder.map((seat, index) => ({ ...seat, group: index % groups })).sort((a, b) => a.group - b.group);
}

/** `total` in so many parts that differ by one at most, the larger first. */
function evenly(total: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => Math.ceil((total - part) / parts));
}

/** The row in the list of the member that a text names by name or address; -1 for nobody. */
function memberOf(text: string, team: readonly TeamMember[]): number {
  const wanted = plainText(text);
  if (wanted === '') return -1;
  return team.findIndex(({ name, email }) => plainText(name) === wanted || plainText(email) === wanted);
}

const nameOf = ({ name, email }: TeamMember): string => (name === '' ? email : name);

const groupName = (group: number): string => `Group ${group + 1}`;

/** A short mark of the groups of a part, the same for the same rows in whatever order. */
export function markOf(rows: readonly Readonly<Record<keyof GroupRow, string>>[]): string {
  const lines = rows.map(({ part, group, name, role, challenge }) =>
    JSON.stringify([part, group, name, role, challenge].map(plainText)),
  );
  return shortMark(lines.sort().join('\n'));
}
