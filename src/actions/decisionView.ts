// A decision as the calibration page shows it: without the name of who recorded it, and of whom its texts name.
import { BY_HAND, unmarked, type Decision } from '../model/decision';
import type { Remover } from '../model/withoutIdentities';

export interface DecisionView {
  readonly id: string;
  /** As ISO text; empty where the log holds no time. */
  readonly when: string;
  /** Null where the item was opened again. */
  readonly final: number | null;
  readonly rationale: string;
  readonly dissent: string;
  /** Whether it was found in the Summary tab rather than recorded in the meeting. */
  readonly typed: boolean;
}

/** A score outside of the levels, which other settings had, is none. */
export function decisionView(decision: Decision, levels: readonly string[], remove: Remover): DecisionView {
  const { id, when, final, rationale, dissent, recordedBy } = decision;
  return {
    id,
    when: when?.toISOString() ?? '',
    final: final !== null && levels[final - 1] !== undefined ? final : null,
    rationale: remove(unmarked(rationale)),
    dissent: remove(dissent),
    typed: recordedBy === BY_HAND,
  };
}
