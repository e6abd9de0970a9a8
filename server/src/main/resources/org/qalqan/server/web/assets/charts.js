'use strict';
/*
 * Charts. An element with data-chart="NAME" and data-from="ID" is drawn by the drawer NAME from the JSON in the element ID.
 * A drawer is a function (data, paint, element) that returns ECharts options; other files add theirs to window.qalqanCharts.
 * Colours come from the style sheet, words and signs of the language from the data. Tooltips are built as elements, never as HTML text.
 */
window.qalqanCharts = {};

(() => {
  const drawers = window.qalqanCharts;
  const drawn = new Map();

  const paint = element => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue('--' + name).trim();
    return { colour, type: style.getPropertyValue('--type').trim(), small: element.clientWidth < 560 };
  };

  const numbers = words => {
    const whole = n => String(Math.abs(Math.round(n))).replace(/\B(?=(\d{3})+(?!\d))/g, words.thousands);
    const fixed = (n, digits) => {
      const [head, tail] = Math.abs(n).toFixed(digits).split('.');
      return (n < 0 ? '\u2212' : '') + head.replace(/\B(?=(\d{3})+(?!\d))/g, words.thousands) + (tail ? words.decimal + tail : '');
    };
    const short = n => n >= 1e6 ? fixed(n / 1e6, n % 1e6 ? 1 : 0) + '\u00a0' + words.million
      : n >= 1e3 ? fixed(n / 1e3, 0) + '\u00a0' + words.thousand : fixed(n, 0);
    const day = time => {
      const d = new Date(time);
      return words.day.replace('D', d.getUTCDate()).replace('M', words.months[d.getUTCMonth()]).replace('Y', d.getUTCFullYear());
    };
    const dayMonth = time => words.dayMonth.replace('D', new Date(time).getUTCDate()).replace('M', words.shortMonths[new Date(time).getUTCMonth()]);
    const month = time => {
      const d = new Date(time);
      return d.getUTCMonth() === 0 ? String(d.getUTCFullYear()) : words.shortMonths[d.getUTCMonth()];
    };
    return { whole, fixed, short, day, dayMonth, month, percent: (share, digits) => fixed(share * 100, digits) + '\u00a0%' };
  };

  /* A tooltip: a heading and lines of [name, value]. */
  const tip = (heading, lines) => {
    const box = document.createElement('div');
    box.className = 'tip';
    const head = document.createElement('b');
    head.textContent = heading;
    box.append(head);
    for (const [name, value] of lines) {
      const line = document.createElement('span');
      line.textContent = name + ': ';
      const strong = document.createElement('strong');
      strong.textContent = value;
      line.append(strong);
      box.append(line);
    }
    return box;
  };

  const base = p => ({
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: p.type, color: p.colour('soft'), fontSize: 12 },
    tooltip: {
      confine: true, appendTo: undefined, backgroundColor: p.colour('surface'), borderColor: p.colour('line-strong'), borderWidth: 1,
      padding: [8, 12], textStyle: { color: p.colour('ink'), fontFamily: p.type }, transitionDuration: 0, extraCssText: 'box-shadow:none',
    },
  });

  const monthAxis = (p, n, from, until) => ({
    type: 'time', min: from, max: until, minInterval: 28 * 86400000, maxInterval: 31 * 86400000,
    axisLine: { lineStyle: { color: p.colour('line-strong') } }, axisTick: { show: true, lineStyle: { color: p.colour('line-strong') } },
    splitLine: { show: false },
    axisLabel: { color: p.colour('soft'), formatter: n.month, hideOverlap: true, showMinLabel: false },
  });

  const valueAxis = (p, formatter, more = {}) => ({
    type: 'value', min: 0, axisLine: { show: false }, axisTick: { show: false },
    splitLine: { lineStyle: { color: p.colour('line') } },
    axisLabel: { color: p.colour('soft'), formatter }, ...more,
  });

  const nearest = (points, time, within) => {
    let best = null;
    for (const point of points) {
      const away = Math.abs(Date.parse(point[0]) - time);
      if (away <= within && (!best || away < best[0])) {
        best = [away, point];
      }
    }
    return best && best[1];
  };

  window.qalqanChartParts = { numbers, tip, base, monthAxis, valueAxis, nearest };

  /* Coverage as reported, as projected, and as it came true. */
  drawers.fan = (data, p) => {
    const n = numbers(data.words);
    const hindsight = document.getElementById('hindsight')?.checked ?? false;
    const later = hindsight ? data.later : [];
    const top = Math.max(data.target, ...data.reported.map(x => x[1]), ...data.fan.map(x => x[5]), ...later.map(x => x[1]));
    const max = Math.min(1, Math.ceil(top * 10 + 0.25) / 10);
    const band = (low, high, colour) => ({
      type: 'custom', silent: true, clip: true, z: 1, data: [0],
      renderItem: (_, api) => ({
        type: 'polygon', style: { fill: colour },
        shape: { points: [
          ...data.fan.map(x => api.coord([Date.parse(x[0]), x[high]])),
          ...data.fan.map(x => api.coord([Date.parse(x[0]), x[low]])).reverse(),
        ] },
      }),
    });
    const line = (name, points, colour, more) => ({
      name, type: 'line', data: points, showSymbol: false, lineStyle: { color: colour, width: 2.5 }, itemStyle: { color: colour }, z: 3, ...more,
    });
    const mark = (value, axis, colour, label, type) => ({
      [axis]: value, lineStyle: { color: colour, type, width: 1.5 }, label: { color: colour, fontWeight: 600, ...label },
    });
    const dayWithin = 4 * 86400000;
    const near = (one, other) => Math.abs(Date.parse(one) - Date.parse(other)) < 20 * 86400000;
    return {
      ...base(p),
      grid: { left: 46, right: p.small ? 12 : 20, top: 28, bottom: 26 },
      xAxis: monthAxis(p, n, data.from, data.until),
      yAxis: valueAxis(p, v => Math.round(v * 100) + '\u00a0%', { max, interval: max > 0.6 ? 0.2 : 0.1 }),
      tooltip: {
        ...base(p).tooltip, trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: p.colour('line-strong') } },
        formatter: items => {
          const time = items[0].axisValue;
          const lines = [];
          const reported = nearest(data.reported, time, dayWithin);
          const projected = nearest(data.fan.slice(1), time, dayWithin);
          const came = nearest(later, time, dayWithin);
          if (reported) lines.push([data.words.reported, n.percent(reported[1], 2)]);
          if (projected) {
            lines.push([data.words.median, n.percent(projected[3], 1)]);
            lines.push([data.words.half, n.fixed(projected[2] * 100, 1) + '\u2013' + n.percent(projected[4], 1)]);
            lines.push([data.words.most, n.fixed(projected[1] * 100, 1) + '\u2013' + n.percent(projected[5], 1)]);
          }
          if (came) lines.push([data.words.later, n.percent(came[1], 2)]);
          return tip(n.day(time), lines);
        },
      },
      series: [
        ...(data.fan.length > 1 ? [band(1, 5, p.colour('fan-90')), band(2, 4, p.colour('fan-50')),
          line(data.words.median, data.fan.map(x => [x[0], x[3]]), p.colour('fan-median'), { z: 2, lineStyle: { color: p.colour('fan-median'), width: 2 } })] : []),
        line(data.words.later, later, p.colour('hindsight'), { lineStyle: { color: p.colour('hindsight'), width: 2.5, type: [2, 4], cap: 'round' } }),
        line(data.words.reported, data.reported, p.colour('reported'), {
          showSymbol: true, symbol: 'circle', symbolSize: 4,
          markLine: {
            silent: true, symbol: 'none', animation: false,
            data: [
              mark(data.target, 'yAxis', p.colour('target'), { formatter: data.words.target, position: 'insideStartTop' }, 'dashed'),
              mark(data.asOf, 'xAxis', p.colour('soft'), { formatter: data.words.asOf, position: 'end', align: near(data.asOf, data.from) ? 'left' : near(data.asOf, data.until) ? 'right' : 'center' }, 'solid'),
              ...(data.asOf < data.by || p.small ? [mark(data.by, 'xAxis', p.colour('target'), { formatter: p.small ? '' : data.words.by, position: 'end' }, 'dashed')] : []),
            ],
          },
        }),
      ],
    };
  };

  /* Values of a pledge over the years. */
  drawers.series = (data, p) => {
    const n = numbers(data.words);
    const values = data.values.map(point => [point.date, point.value]);
    return {
      ...base(p),
      grid: { left: 62, right: 24, top: 32, bottom: 26 },
      xAxis: {
        type: 'time', axisLine: { lineStyle: { color: p.colour('line-strong') } }, splitLine: { show: false },
        axisLabel: { color: p.colour('soft'), hideOverlap: true, formatter: values.length > 12 ? time => String(new Date(time).getUTCFullYear()) : n.month },
      },
      yAxis: valueAxis(p, n.short, { name: data.unit, nameTextStyle: { color: p.colour('soft'), align: 'left', padding: [0, 0, 0, -50] } }),
      tooltip: { ...base(p).tooltip, trigger: 'axis', formatter: items => tip(n.day(items[0].axisValue), [[data.name, n.fixed(items[0].value[1], items[0].value[1] % 1 ? 1 : 0) + '\u00a0' + data.unit]]) },
      series: [{ type: 'line', data: values, symbol: 'circle', symbolSize: 6, lineStyle: { color: p.colour('accent'), width: 2.5 }, itemStyle: { color: p.colour('accent') } }],
    };
  };

  const draw = element => {
    const source = document.getElementById(element.dataset.from);
    const drawer = drawers[element.dataset.chart];
    if (!source || !drawer) {
      return;
    }
    const chart = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer: 'canvas' });
    const options = drawer(JSON.parse(source.textContent), paint(element), element);
    Promise.resolve(options).then(ready => {
      if (!chart.isDisposed()) {
        chart.setOption(ready, { notMerge: true });
        element.dataset.drawn = 'yes';
      }
    });
    if (!drawn.has(element)) {
      const watch = new ResizeObserver(() => chart.isDisposed() || chart.resize());
      watch.observe(element);
      drawn.set(element, { chart, watch });
    }
  };

  const drawAll = () => {
    for (const [element, { chart, watch }] of drawn) {
      if (!element.isConnected) {
        watch.disconnect();
        chart.dispose();
        drawn.delete(element);
      }
    }
    document.querySelectorAll('[data-chart]').forEach(draw);
  };

  /* Whether hindsight is shown is kept while the reader moves through the days. */
  const hindsight = () => {
    const box = document.getElementById('hindsight');
    const hidden = sessionStorage.getItem('hindsight') === 'hidden';
    if (box) {
      box.checked = !hidden;
    }
    document.documentElement.classList.toggle('no-hindsight', hidden);
  };

  document.addEventListener('change', event => {
    if (event.target.id === 'hindsight') {
      sessionStorage.setItem('hindsight', event.target.checked ? 'shown' : 'hidden');
      hindsight();
      drawAll();
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    hindsight();
    drawAll();
  });
  document.addEventListener('htmx:afterSettle', () => {
    hindsight();
    drawAll();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
})();
