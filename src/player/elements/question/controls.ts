import type { Response } from '../../../model/outline.ts';

/** The compiled controls of one question, whatever its type. A change of theirs is a `change` event of the question. */
export interface Controls {
  /** What stands in them now. */
  read(): Response;
  write(response: Response): void;
  /** Whether nothing was answered yet. */
  isEmpty(): boolean;
  /** Puts what is chosen among into this order; moves nothing that stands so already, so that focus stays. */
  arrange(ids: readonly string[]): void;
  show(look: Look): void;
  /** What would have been right, in words; `''` where the parts say it themselves. */
  solution(language: string): string;
}

/** How the controls are to look. */
interface Look {
  /** Whether each part says if it was right. */
  readonly judged: boolean;
  /** Whether nothing can be changed any more; then what would have been right is shown too. */
  readonly final: boolean;
  readonly language: string;
}
