import './host-global.ts';

export * as z from 'zod/mini';
