// What the team records after the scores: priorities, strategies, goals and check-ins, as its tabs hold them.

/** A row of the Priorities tab; `codes` are the items that it was drawn from. */
export interface Priority {
  readonly kind: 'Strength' | 'Challenge';
  readonly statement: string;
  readonly codes: readonly string[];
  readonly group: string;
  readonly takeToPartII: boolean;
}

/** A row of the Strategies tab; `votes` is null until somebody has voted. */
export interface Strategy {
  readonly id: string;
  readonly strategy: string;
  readonly challenge: string;
  readonly group: string;
  readonly votes: number | null;
  readonly chosen: boolean;
}

/** A row of the Goals tab; dates and figures are texts as the tab shows them. */
export interface Goal {
  readonly goal: string;
  readonly strategy: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly owner: string;
  readonly start: string;
  readonly due: string;
  readonly resources: string;
  readonly checks: string;
}

/** A row of the Check-ins tab; dates and figures are texts as the tab shows them. */
export interface CheckIn {
  readonly date: string;
  readonly goal: string;
  readonly value: string;
  readonly status: string;
  readonly note: string;
}
