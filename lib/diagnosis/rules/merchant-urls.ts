import { t } from '../../language/text.ts';
import { isJsonObject } from '../calls/klarna-call.ts';
import { merchantUrlProblem } from '../merchant-url.ts';
import { rule } from '../rule.ts';

/** The URLs that Klarna calls and to which it sends the shopper. */
export const merchantUrls = rule({
  id: 'merchant-urls',
  title: 'The URLs in `merchant_urls` are https, public and complete',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: {
    says: 'Klarna’s API description: merchant_urls, their length and their placeholders; sample URLs of its documentation',
    url: 'https://docs.klarna.com/api/payments/',
  },
  judge({ session: { merchant_urls }, snapshot }) {
    const isLive = snapshot?.server.environment === 'production';
    const urls = Object.entries(isJsonObject(merchant_urls) ? merchant_urls : {}).flatMap(([name, url]) =>
      typeof url === 'string' && url !== '' ? [{ path: `merchant_urls.${name}`, url }] : [],
    );
    if (urls.length === 0) {
      return [{ outcome: 'could-not-check', why: t`There are no \`merchant_urls\`.`, path: 'merchant_urls' }];
    }
    const verdicts = urls.flatMap(({ path, url }) => {
      const problem = merchantUrlProblem(
        { path, url },
        {
          openedBy: path.endsWith('.confirmation') ? 'shopper' : 'klarna',
          isLive,
        },
      );
      return problem === undefined
        ? []
        : [{ outcome: problem.outcome, says: problem.says, advice: problem.advice, path }];
    });
    if (verdicts.length > 0) return verdicts;
    const says =
      urls.length === 1 ? t`The URL is https and public.` : t`All ${urls.length} URLs are https and public.`;
    return [{ outcome: 'pass', says, path: 'merchant_urls' }];
  },
});
