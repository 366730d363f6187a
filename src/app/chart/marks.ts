/** What is drawn, in reference units of one CSS pixel at the smallest text. Plain data: no DOM, no state of the run. */
export interface ChartMarks {
  readonly width: number;
  readonly height: number;
  readonly states: readonly StateMark[];
  readonly edges: readonly EdgeMark[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StateMark extends Box {
  readonly path: string;
  readonly name: string;
  /** A frame around other states. */
  readonly isFrame: boolean;
  /** The dot and the arrow of an initial state; '' for every other. */
  readonly initial: string;
}

/** All transitions between the same two states. */
export interface EdgeMark {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly path: string;
  readonly head: string;
  /** Where the stub of "any state" stands; null unless the edge starts at the root. */
  readonly stub: Box | null;
  readonly lines: readonly LineMark[];
}

/** One transition in the label of its edge. A guard is only written when it matters: lines then move apart. */
export interface LineMark {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly shut: LinePlace;
  readonly open: LinePlace;
}

interface LinePlace {
  /** Base line of the event's name, and of the guard's below it. */
  readonly event: number;
  readonly guard: number;
  readonly top: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
