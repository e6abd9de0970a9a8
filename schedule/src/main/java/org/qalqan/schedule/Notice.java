package org.qalqan.schedule;

/**
 * Something that may matter for the person but could not be decided, because nobody knows whether an observation is true
 * (tables 5-4, 7-5 and 7-6). A clinician should look at it; the forecast was made as if the observation were not true.
 *
 * @param kind what the observation would speak for
 * @param antigen the antigen's name
 * @param observation the observation's code
 */
public record Notice(Kind kind, String antigen, String observation) {

    /** What an observation would speak for. */
    public enum Kind {
        /** It would make a risk series relevant. */
        INDICATION("indication"),
        /** It would speak against the antigen's vaccines, or some of them. */
        CONTRAINDICATION("contraindication");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The kind in an English word. */
        public String label() {
            return label;
        }
    }
}
