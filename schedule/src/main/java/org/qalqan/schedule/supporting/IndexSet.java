package org.qalqan.schedule.supporting;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable set of small whole numbers: the vaccine types or the observations of one schedule, by their place in its lists. */
public final class IndexSet {

    /** The set without members. */
    public static final IndexSet EMPTY = new IndexSet(new long[0]);

    private final long[] words;

    private IndexSet(long[] words) {
        this.words = words;
    }

    /** The set of the given numbers, none of which may be negative. */
    public static IndexSet of(int... members) {
        if (members.length == 0) {
            return EMPTY;
        }
        int largest = 0;
        for (int member : members) {
            largest = Math.max(largest, member);
        }
        long[] words = new long[largest / 64 + 1];
        for (int member : members) {
            words[member >> 6] |= 1L << member;
        }
        return new IndexSet(words);
    }

    /** Whether a number belongs to the set; a negative one never does. */
    public boolean contains(int member) {
        int word = member >> 6;
        return word >= 0 && word < words.length && (words[word] & (1L << member)) != 0;
    }

    /** Whether the two sets have a member in common. */
    public boolean intersects(IndexSet other) {
        int shared = Math.min(words.length, other.words.length);
        for (int word = 0; word < shared; word++) {
            if ((words[word] & other.words[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the set has no member. */
    public boolean isEmpty() {
        return words.length == 0;
    }

    /** The members, ascending. */
    public IntStream stream() {
        return IntStream.range(0, words.length * 64).filter(this::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(stream().toArray());
    }
}
