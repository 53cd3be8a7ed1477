import type { Journey, Task } from '../../contract/index.js';

/** The tasks of one of several people. */
export interface TaskGroup {
  whose: 'you' | 'person' | 'everybody';
  /** Of a person other than the reader. */
  name?: string | undefined;
  tasks: Task[];
}

/** Whether the customer still has something to do for a task. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => state === 'open' || state === 'rejected';

const places: Record<TaskGroup['whose'], number> = { you: 0, everybody: 1, person: 2 };

/**
 * Whose tasks they are: the reader's first, with those that are nobody's in particular, then each other person's. Where it is not
 * known who reads, or what somebody is called, they are everybody's.
 */
export function groupTasks({ access, parties = [] }: Journey, tasks: Task[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const { for: person } = task;
    const name = parties.find(({ id }) => id === person)?.name;
    const isReaders = access.party !== undefined && (person === undefined || person === access.party);
    const whose = isReaders ? 'you' : name === undefined ? 'everybody' : 'person';
    const key = whose === 'person' ? `person ${person}` : whose;
    const group = groups.get(key) ?? { whose, name, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => places[a.whose] - places[b.whose]);
}
