// The ranking, which a rules engine does not do. All peers use this code, which has the same order
// as ours (core/src/decide/decision.cpp).

const minutesPerDay = 24 * 60;
const statuses = ['eligible', 'unknown', 'ineligible'];

function minutes(amount, unit) {
  return unit === 'minute' ? amount : amount * minutesPerDay;
}

/** The part of the sort key that does not depend on the applicant. */
function standingOf({ eta, provider_recommended: recommended = false, effort = 0 }) {
  return {
    worst: minutes(eta.max, eta.unit),
    notRecommended: recommended ? 0 : 1,
    best: minutes(eta.min, eta.unit),
    effort,
  };
}

function compare(a, b) {
  return (
    a.ineligible - b.ineligible ||
    a.demoted - b.demoted ||
    a.standing.worst - b.standing.worst ||
    a.status - b.status ||
    a.standing.notRecommended - b.standing.notRecommended ||
    a.standing.best - b.standing.best ||
    a.standing.effort - b.standing.effort ||
    a.index - b.index
  );
}

/**
 * `rank(answers)` gives the indices of the methods for the applicant's account type, best first.
 */
export function ranker(packMethods, methods) {
  const standings = packMethods.map(standingOf);
  const demoting = methods.map(({ requirements, considerations }) =>
    considerations.flatMap(({ demotes }, i) => (demotes ? [1 + requirements.length + i] : [])),
  );
  return (answers) => {
    const entries = [];
    for (let index = 0; index < answers.length; ++index) {
      const answer = answers[index];
      if (answer[0] === 'other') continue;
      const status = statuses.indexOf(answer[0]);
      const demoted = demoting[index].some((place) => answer[place]) ? 1 : 0;
      entries.push({
        index,
        status,
        demoted,
        ineligible: status === 2 ? 1 : 0,
        standing: standings[index],
      });
    }
    entries.sort(compare);
    const first = entries.findIndex(({ status }) => status === 0);
    if (first > 0) entries.unshift(...entries.splice(first, 1));
    return entries.map(({ index }) => index);
  };
}
