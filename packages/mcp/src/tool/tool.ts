import type * as z from 'zod';

/** What a tool answers: a short text with sources, and the same for programs. */
export interface Answer {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A tool an assistant can call. All of them only read what they are given. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  /** What the structured answer holds; further parts may come. */
  readonly output: z.ZodObject;
  readonly run: (args: z.output<Input>) => Promise<Answer>;
}

/** Keeps the type of the input beside the function that gets it. */
export const defineTool = <Input extends z.ZodObject>(tool: Tool<Input>): Tool => tool as unknown as Tool;
