package io.plainsight.workbench.measurement;

import io.plainsight.workbench.page.BadRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of rows to measure at, as an address has them: {@code 1,10,100}. */
record Sizes(List<Integer> numbers) {

    static final String DEFAULT = "1,10,100,1000";

    private static final int MOST = 8;

    /**
     * Reads them.
     *
     * @param largest that is taken
     * @throws BadRequest if they are not whole numbers that ascend, or too many or too large
     */
    static Sizes parse(String text, int largest) {
        List<Integer> numbers;
        try {
            numbers = Arrays.stream(text.split(",", -1))
                    .map(number -> Integer.valueOf(number.strip()))
                    .toList();
        } catch (NumberFormatException e) {
            throw refused("The sizes '%s' are not whole numbers with commas between them.".formatted(text), largest);
        }
        if (numbers.size() > MOST) {
            throw refused("These are %d sizes, and at most %d are measured.".formatted(numbers.size(), MOST), largest);
        }
        if (numbers.stream().anyMatch(number -> number < 1 || number > largest)) {
            throw refused("One of the sizes %s is not within 1 and %d.".formatted(text, largest), largest);
        }
        for (int at = 1; at < numbers.size(); at++) {
            if (numbers.get(at - 1) >= numbers.get(at)) {
                throw refused("The sizes %s do not ascend.".formatted(text), largest);
            }
        }
        return new Sizes(numbers);
    }

    private static BadRequest refused(String cause, int largest) {
        return new BadRequest(
                cause,
                "give at most %d whole numbers from 1 to %d, each larger than the one before, such as %s"
                        .formatted(MOST, largest, DEFAULT));
    }

    /** As in an address. */
    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
