/** JMH benchmarks; every figure of speed in the documents comes from here. How to run them stands in benchmark/README.md. */
@NullMarked
package org.qalqan.benchmark;

import org.jspecify.annotations.NullMarked;
