import { RegisterAgency } from '#libs/agencies';
import { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { assignmentStream, type TaskAssigned } from '#libs/tasks/facts';
import { documentDecider } from '../../../libs/intake/src/domain/document.decider.js';
import { agencies, nameOf } from './agencies.js';
import { Client, type Told } from './client.js';
import { assigning, dealing, merging, type Deed } from './deeds.js';
import { notice } from './notices.js';
import type { Run } from './run.js';
import type { Server } from './server.js';
import { SimulatedStore } from './simulated-store.js';

/** Who asks for what in a run; a wish is made when its turn comes, from what the log shows then. */
export class Clients {
  readonly told: Told[] = [];
  private wishes = 0;
  private working = 0;

  constructor(
    private readonly run: Run,
    private readonly servers: readonly Server[],
    readonly most: number,
  ) {}

  get done(): boolean {
    return this.working === 0;
  }

  start(): void {
    void this.work('register', (client) => this.register(client)).then(() => {
      for (const name of ['một', 'hai', 'ba']) void this.work(name, (client) => this.write(client, name));
      void this.work('importer', (client) => this.importNotices(client));
      void this.work('merger', (client) => this.merge(client));
    });
  }

  private async work(name: string, act: (client: Client) => Promise<void>): Promise<void> {
    this.working += 1;
    await act(new Client(this.run, name, this.told));
    this.working -= 1;
  }

  /** A run is cut short by granting fewer wishes: the ones before are the same. */
  private get granted(): boolean {
    this.wishes += 1;
    return this.wishes <= this.most;
  }

  private async register(client: Client): Promise<void> {
    for (const code of agencies) {
      const data = { code, name: nameOf(code), kind: 'ministry', aliases: [] } as const;
      await this.send(client, `register ${code}`, (_, by) => new RegisterAgency(data, by));
    }
  }

  private async write(client: Client, name: string): Promise<void> {
    for (let wish = 0; this.granted; wish += 1) {
      const { seeded, clock, store } = this.run;
      const tasks = (await store.read(0, 1_000, ['TaskAssigned'])) as readonly Recorded<TaskAssigned>[];
      const isNew = tasks.length < 4 || seeded.oneIn(8);
      const today = clock.today();
      const deed = isNew
        ? assigning(seeded, `${name}-${wish}`, today)
        : await dealing(
            seeded,
            {
              tasks: tasks.map(({ data }) => data),
              of: (taskId, agency) => store.readStream(assignmentStream(taskId, agency)),
            },
            today,
          );
      await this.send(client, `wish ${wish}`, deed);
    }
  }

  private async importNotices(client: Client): Promise<void> {
    const { seeded, clock, turns, faults } = this.run;
    const notices = seeded.between(1, 2);
    for (let number = 1; number <= notices; number += 1) {
      for (let pause = seeded.below(90); pause > 0; pause -= 1) await turns.next(client.life);
      const steps = notice(seeded, `${number}/TB-VPCP`, clock.today());
      for (const [step, command] of steps.entries()) {
        await client.ask({
          name: `import ${number} ${step}`,
          effectiveOn: clock.today(),
          send: (by) => this.store(client).handle(documentDecider, command.sha256, command, by),
        });
      }
      faults.fired('import');
    }
  }

  /** An import is carried on wherever it was cut short, so it needs a store and no server. */
  private store(client: Client): EventStore {
    return new SimulatedStore(this.run.store, client.life, this.run.turns, this.run.faults);
  }

  private async merge(client: Client): Promise<void> {
    const { seeded, clock, turns, faults } = this.run;
    for (let merger = 1; merger <= 2; merger += 1) {
      for (let pause = seeded.between(20, 120); pause > 0; pause -= 1) await turns.next(client.life);
      await this.send(client, `merger ${merger}`, merging(seeded, clock.today()));
      const last = this.told.at(-1);
      if (last?.kind === 'acknowledged' && last.handled.events > 0) faults.fired('merger');
    }
  }

  private send(client: Client, name: string, deed: Deed): Promise<void> {
    const { clock, seeded } = this.run;
    return client.ask({
      name,
      effectiveOn: clock.today(),
      send: (by) => seeded.of(this.servers).request(deed(clock.today(), by)),
    });
  }
}
