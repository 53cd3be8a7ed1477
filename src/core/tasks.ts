import type { Journey, Task } from '../contract/index.js';

/** What the customer still has to do: tasks never handed in, and those handed in and not accepted. */
export const openTasks = <T extends Pick<Task, 'state'>>({ tasks = [] }: { tasks?: T[] | undefined }): T[] =>
  tasks.filter(({ state }) => state === 'open' || state === 'rejected');

/** The tasks of one person of several: their own, and those that are nobody's in particular. Without a person, all of them. */
export const tasksOf = ({ tasks = [] }: Pick<Journey, 'tasks'>, partyId?: string): Task[] =>
  tasks.filter((task) => partyId === undefined || task.for === undefined || task.for === partyId);
