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
  /** Where the words "any state" stand; null unless the edge starts at the root. */
  readonly any: Point | null;
  readonly lines: readonly LineMark[];
}

/** One transition in the label of its edge. */
export interface LineMark {
  readonly id: string;
  /** Where it is hit. */
  readonly box: Box;
  /** Where its letters stand, from the left and on their base line. */
  readonly event: Point;
  readonly guard: Point | null;
  readonly because: readonly (Point & { readonly text: string })[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
