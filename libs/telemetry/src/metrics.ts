import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type CommandOutcome = 'done' | 'unchanged' | 'refused' | 'moved' | 'failed';

/**
 * What the program counts about itself, in Prometheus' terms. Labels take values of closed lists only (operations,
 * command classes, problem codes, stream categories): never an id, an address or what a caller wrote.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly commandsTotal = new Counter({
    name: 'task_ledger_commands_total',
    help: 'Commands by type and outcome.',
    labelNames: ['command', 'outcome'] as const,
    registers: [this.registry],
  });
  private readonly refusalsTotal = new Counter({
    name: 'task_ledger_refusals_total',
    help: 'Requests refused, by problem code.',
    labelNames: ['code', 'operation'] as const,
    registers: [this.registry],
  });
  private readonly appendSeconds = new Histogram({
    name: 'task_ledger_append_duration_seconds',
    help: 'How long appends to the log take, by category of stream and outcome.',
    labelNames: ['category', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly requestSeconds = new Histogram({
    name: 'task_ledger_http_request_duration_seconds',
    help: 'How long requests take, by operation and status.',
    labelNames: ['operation', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly deliveriesTotal = new Counter({
    name: 'task_ledger_webhook_deliveries_total',
    help: 'Deliveries to webhooks, by outcome.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  command(command: string, outcome: CommandOutcome): void {
    this.commandsTotal.inc({ command, outcome });
  }

  refusal(code: string, operation: string): void {
    this.refusalsTotal.inc({ code, operation });
  }

  append(category: string, outcome: 'done' | 'failed', seconds: number): void {
    this.appendSeconds.observe({ category, outcome }, seconds);
  }

  request(operation: string, status: number, seconds: number): void {
    this.requestSeconds.observe({ operation, status: String(status) }, seconds);
  }

  webhookDelivery(outcome: 'delivered' | 'retried' | 'given-up'): void {
    this.deliveriesTotal.inc({ outcome });
  }
}
