/**
 * Questions by the file: {@code series.csv} and {@code questions.csv} to {@code answers.csv}, with many threads. The forms are those of
 * the command {@code qalqan project}. Uses the whole library, the JDK and nothing else.
 */
@NullMarked
package org.qalqan.projection.batch;

import org.jspecify.annotations.NullMarked;
