import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { EventStore, EventStoreModule } from '#libs/event-store';
import { newId } from '#libs/identity';
import { recorded, testDatabase } from '#libs/testing';
import { Awaiter, Followers, ReadStoreModule } from './index.js';

describe('read store module', () => {
  it('migrates an empty database, projects, reports, and ends with the program', async () => {
    const { url, drop } = await testDatabase();
    @Module({
      imports: [
        EventStoreModule.forRoot({ url }),
        ReadStoreModule.forRoot({ url, entities: [], readModels: [], run: true }),
      ],
    })
    class Program {}
    const program = await (await Test.createTestingModule({ imports: [Program] }).compile()).init();
    const { metadata } = recorded({ type: 'x', data: {} });
    const fact = { type: 'Happened', data: {}, eventId: newId(), metadata };
    const { sequence } = await program.get(EventStore, { strict: false }).append('thing-1', 'must-not-exist', [fact]);
    expect(await program.get(Awaiter, { strict: false }).reached(sequence, 5_000)).toBe(true);
    expect(await program.get(Followers, { strict: false }).report()).toStrictEqual([
      { name: 'projections', position: 0, head: 0, stopped: null, leader: true },
    ]);
    const source = program.get(DataSource, { strict: false });
    await program.close();
    expect(source.isInitialized).toBe(false);
    await drop();
  });
});
