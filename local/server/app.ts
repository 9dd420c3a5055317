// The server's routes, put together behind the checks that every request passes.
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { assetRoutes } from './assets';
import type { ServerContext } from './context';
import { docRoutes } from './docRoutes';
import { formRoutes } from './formRoutes';
import { homeRoutes } from './homeRoutes';
import { problemResponse, unknownAddress, wrongMethod } from './problems';
import { protect } from './safety';
import { sheetRoutes } from './sheetRoutes';
import { workbookRoutes } from './workbookRoutes';

export function createApp(context: ServerContext): Hono {
  const app = new Hono();
  app.use(protect());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }));
  app.route('/', assetRoutes());
  app.route('/', homeRoutes(context));
  app.route('/', formRoutes(context));
  app.route('/', docRoutes(context));
  app.route('/', workbookRoutes(context));
  app.route('/', sheetRoutes(context));
  app.notFound(unknownAddress);
  app.onError(problemResponse);
  return app;
}
