'use strict';
// Curves over sizes; and while a job runs, how far it is, and its points as they come.

// Each twice, filled and hollow.
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'arrow'];

// A line upon which others lie is wider than they, so that something of it is seen.
function width(lines, at) {
    const own = new Map(lines[at].points);
    const liesOn = line => line.points.every(([size, value]) => own.get(size) === value);
    return 2 + 2 * lines.slice(at + 1).filter(liesOn).length;
}

function curves(element, over) {
    const colour = line => colours(`--curve-${line.style}`);
    const {show} = draw(element, () => {
        const {measure, lines} = data('curves');
        const narrow = element.clientWidth < 500;
        return {
            tooltip: {...tooltip(), trigger: 'axis', order: 'valueDesc', axisPointer: {lineStyle: {color: colours('--quiet')}}},
            legend: {type: narrow ? 'scroll' : 'plain', top: 0, textStyle: {color: colours('--text')}, pageTextStyle: {color: colours('--text')},
                pageIconColor: colours('--text'), pageIconInactiveColor: colours('--line')},
            grid: {left: 8, right: narrow ? 24 : 32, top: narrow ? 56 : 88, bottom: 28, containLabel: true},
            xAxis: {type: 'log', name: over, nameLocation: 'middle', nameGap: 26, ...axis()},
            yAxis: {type: 'log', name: measure, nameLocation: 'end', ...axis(),
                nameTextStyle: {color: colours('--text'), align: 'left'}},
            series: lines.map((line, at) => ({
                name: line.name,
                type: 'line',
                data: line.points,
                symbol: SYMBOLS[line.style % SYMBOLS.length],
                symbolSize: 9,
                color: colour(line),
                itemStyle: {
                    color: line.style < SYMBOLS.length ? colour(line) : colours('--page'),
                    borderColor: colour(line),
                    borderWidth: 2
                },
                lineStyle: {color: colour(line), type: line.live ? 'solid' : 'dashed', width: width(lines, at)}
            }))
        };
    });
    return show;
}

const curvesElement = document.querySelector('[data-chart="curves"]');
const showCurves = curves(curvesElement, curvesElement.dataset.over);

// Who works by keyboard stays where they are; where that is no more, it is the job that they look at.
function keepFocus(focused) {
    if (!focused.isConnected) {
        (document.getElementById(focused.id) ?? document.getElementById('job')).focus({preventScroll: true});
    }
}

// The page itself says what is known by now; what stands in it is put in place of what stands here.
async function renew(selectors) {
    const answer = await fetch(window.location.href);
    if (!answer.ok) {
        throw new Error(answer.statusText);
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = document.activeElement;
    selectors.forEach(selector => document.querySelector(selector).replaceWith(page.querySelector(selector)));
    keepFocus(focused);
    showCurves();
}

async function follow(id, known) {
    try {
        await look(id, known);
    } catch (gone) {
        document.getElementById('doing').textContent = 'The workbench does not answer; asking again';
        window.setTimeout(() => follow(id, known), 2000);
    }
}

async function look(id, known) {
    const answer = await fetch(`/jobs/${id}`);
    if (answer.status === 404) {
        document.getElementById('doing').textContent = 'The workbench knows this measurement no more; measure again';
        return;
    }
    if (!answer.ok) {
        throw new Error(answer.statusText);
    }
    const job = await answer.json();
    if (job.state !== 'running') {
        await renew(['#job', '#measured']);
        say(job.message);
        return;
    }
    document.getElementById('doing').textContent = job.doing;
    document.getElementById('progress').value = job.done;
    document.getElementById('steps').textContent = `${job.done} of ${job.steps} steps`;
    if (job.points > known) {
        await renew(['#measured']);
    }
    window.setTimeout(() => follow(id, job.points), 400);
}

const running = document.getElementById('job');
if (running?.dataset.job) {
    follow(running.dataset.job, Number(running.dataset.points));
}
