import { DataSource } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { moveCheckpoint, positionOf, readSql } from '#libs/read-store';

/** How far each process has come. A position moves only after everything up to it is done. */
@Injectable()
export class ProcessCheckpoint {
  constructor(private readonly source: DataSource) {}

  position(name: string): Promise<number> {
    return positionOf(this.source, 'process.checkpoint', name);
  }

  async move(name: string, from: number, to: number): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      await moveCheckpoint(readSql(runner, 'process'), 'process.checkpoint', name, from, to);
    } finally {
      await runner.release();
    }
  }
}
