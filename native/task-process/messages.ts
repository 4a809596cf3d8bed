/** What a process can be asked to do, one at a time, in order: by the task's name what is asked and what is answered. */
export type TaskTypes<Tasks> = { [Task in keyof Tasks]: { asks: unknown; answers: unknown } };

/** One task, known by a number of ours. */
export type Asked<Tasks extends TaskTypes<Tasks>> = {
  [Task in keyof Tasks]: { id: number; task: Task; asks: Tasks[Task]['asks'] };
}[keyof Tasks];

/** `ok: false`: the task failed. Why stays in its own process: the words may quote what a person said or wrote. */
export type Answered = { id: number; ok: true; answers: unknown } | { id: number; ok: false };

/** What does each task, in the process itself. */
export type Work<Tasks extends TaskTypes<Tasks>> = {
  [Task in keyof Tasks]: (asks: Tasks[Task]['asks']) => Tasks[Task]['answers'] | Promise<Tasks[Task]['answers']>;
};

/** Does one task; whatever is thrown on the way is told as a failure and no more. */
export async function answerBy<Tasks extends TaskTypes<Tasks>>(
  work: Work<Tasks>,
  { id, task, asks }: Asked<Tasks>,
): Promise<Answered> {
  try {
    return { id, ok: true, answers: await work[task](asks) };
  } catch {
    return { id, ok: false };
  }
}
