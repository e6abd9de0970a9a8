'use strict';
/* The chart of wastage: doses wasted by month, from opened vials and otherwise, and the rate. */
(() => {
  const { numbers, tip, base, valueAxis } = window.qalqanChartParts;

  window.qalqanCharts.wastage = (data, p) => {
    const n = numbers(data.words);
    const bar = (part, colour) => ({
      name: data.words[part], type: 'bar', stack: 'wasted', barMaxWidth: 34, data: data.months.map(month => month[part]), itemStyle: { color: colour },
    });
    const rate = month => (month.rate < 0 ? null : month.rate);
    return {
      ...base(p),
      grid: { left: 58, right: 52, top: p.small ? 58 : 34, bottom: 26 },
      legend: { top: 0, left: 0, textStyle: { color: p.colour('ink'), fontFamily: p.type }, itemHeight: 10, itemWidth: 16 },
      xAxis: {
        type: 'category', data: data.months.map(month => month.name), axisTick: { show: false },
        axisLine: { lineStyle: { color: p.colour('line-strong') } }, axisLabel: { color: p.colour('soft') },
      },
      yAxis: [
        valueAxis(p, n.short, { splitNumber: 3 }),
        valueAxis(p, share => n.percent(share, share < 0.1 && share > 0 ? 1 : 0), { splitNumber: 3, splitLine: { show: false } }),
      ],
      tooltip: {
        ...base(p).tooltip, trigger: 'axis',
        formatter: items => {
          const month = data.months[items[0].dataIndex];
          return tip(month.full, [
            [data.words.open, n.whole(month.open)], [data.words.closed, n.whole(month.closed)], [data.words.given, n.whole(month.given)],
            [data.words.rate, month.rate < 0 ? '\u2013' : n.percent(month.rate, 1)],
          ]);
        },
      },
      series: [
        bar('open', p.colour('fan-50')),
        bar('closed', p.colour('accent')),
        {
          name: data.words.rate, type: 'line', yAxisIndex: 1, data: data.months.map(rate), symbol: 'circle', symbolSize: 8, connectNulls: false,
          lineStyle: { color: p.colour('target'), width: 2 }, itemStyle: { color: p.colour('target') },
        },
      ],
    };
  };
})();
