package io.plainsight.check.branch;

import io.plainsight.check.branch.Variant.Emptied;
import io.plainsight.check.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The text that a script renders with assumed values, character by character as MyBatis' own SqlNodes do. */
final class Rendering {

    private final Predicate<Part.ForEach> numbered;
    private Evaluation evaluation;
    private final List<Emptied> emptyForEach = new ArrayList<>();
    private final List<Emptied> emptyTrims = new ArrayList<>();
    private final List<Emptied> emptyChoices = new ArrayList<>();

    /** @param numbered whether the index of a loop is a number that its tests look at */
    Rendering(Assignment assignment, Predicate<Part.ForEach> numbered) {
        this.numbered = numbered;
        evaluation = new Evaluation(assignment);
    }

    /** The foreach elements that had nothing to go through. */
    List<Emptied> emptyForEach() {
        return emptyForEach;
    }

    /** The set and trim elements that nothing was left of. */
    List<Emptied> emptyTrims() {
        return emptyTrims;
    }

    /** The choices without an otherwise, by {@code choose} or by conditions beside one another, of which none was taken. */
    List<Emptied> emptyChoices() {
        return emptyChoices;
    }

    Located render(Part part) throws Evaluation.Impossible {
        Located text = new Located();
        apply(part, next -> {
            if (text.length() > 0) {
                text.appendAt(" ", next, 0);
            }
            text.append(next);
        });
        return text;
    }

    private void apply(Part part, Consumer<Located> sink) throws Evaluation.Impossible {
        if (part instanceof Part.Words words) {
            sink.accept(words.text());
        } else if (part instanceof Part.Sequence sequence) {
            addEmpty(sequence.choices());
            sequence(sequence, sink);
        } else if (part instanceof Part.If condition) {
            if (evaluation.test(condition.test())) {
                apply(condition.body(), sink);
            }
        } else if (part instanceof Part.Choose choose) {
            choose(choose, sink);
        } else if (part instanceof Part.Trim trim) {
            Located body = new Located();
            apply(trim.body(), body::append); // One after the other: here MyBatis puts no blank between them.
            sink.accept(trim(trim, body.strip()));
        } else if (part instanceof Part.ForEach loop) {
            forEach(loop, sink);
        }
    }

    private void sequence(Part.Sequence sequence, Consumer<Located> sink) throws Evaluation.Impossible {
        for (Part part : sequence.parts()) {
            if (part instanceof Part.Sequence included) {
                sequence(included, sink); // Its choices are among those of what it is included in.
            } else {
                apply(part, sink);
            }
        }
    }

    private void choose(Part.Choose choose, Consumer<Located> sink) throws Evaluation.Impossible {
        for (Part.If when : choose.whens()) {
            if (evaluation.test(when.test())) {
                apply(when.body(), sink);
                return;
            }
        }
        if (choose.mayBeEmpty()) {
            emptyChoices.add(new Emptied("<choose>", choose.place()));
        }
        if (choose.otherwise() != null) {
            apply(choose.otherwise(), sink);
        }
    }

    private void addEmpty(Collection<List<Part.If>> choices) throws Evaluation.Impossible {
        for (List<Part.If> choice : choices) {
            if (!isTaken(choice)) {
                emptyChoices.add(new Emptied("<if>", choice.get(0).test().place()));
            }
        }
    }

    private boolean isTaken(List<Part.If> choice) throws Evaluation.Impossible {
        for (Part.If condition : choice) {
            if (evaluation.test(condition.test())) {
                return true;
            }
        }
        return false;
    }

    private Located trim(Part.Trim trim, Located body) {
        if (body.length() == 0) {
            if (!trim.name().equals("where")) {
                emptyTrims.add(new Emptied("<" + trim.name() + ">", trim.place()));
            }
            return body;
        }
        String upper = body.toString().toUpperCase(Locale.ENGLISH);
        int from = trim.prefixes().stream()
                .filter(upper::startsWith)
                .findFirst()
                .map(prefix -> prefix.strip().length())
                .orElse(0);
        int to = body.length()
                - trim.suffixes().stream()
                        .filter(suffix -> upper.endsWith(suffix) || upper.endsWith(suffix.strip()))
                        .findFirst()
                        .map(suffix -> suffix.strip().length())
                        .orElse(0);
        Located result = new Located();
        if (trim.prefix() != null) {
            result.append(Located.generated(trim.prefix() + " ", trim.place()));
        }
        result.append(body.substring(Math.min(from, to), to));
        if (trim.suffix() != null) {
            result.append(Located.generated(" " + trim.suffix(), trim.place()));
        }
        return result;
    }

    private void forEach(Part.ForEach loop, Consumer<Located> sink) throws Evaluation.Impossible {
        int count = evaluation.count(loop.collection());
        if (count == 0) {
            emptyForEach.add(new Emptied(loop.collection().text(), loop.place()));
            return;
        }
        Evaluation outside = evaluation;
        boolean[] started = new boolean[2]; // Any element, this element.
        sink.accept(generated(loop.open(), loop));
        for (int i = 0; i < count; i++) {
            if (loop.indexPath() != null && numbered.test(loop)) {
                evaluation = outside.with(loop.indexPath(), Value.constant(i));
            }
            started[1] = false;
            apply(loop.body(), text -> {
                if (!started[1] && !text.toString().isBlank()) {
                    sink.accept(started[0] ? generated(loop.separator(), loop) : new Located());
                    started[0] = true;
                    started[1] = true;
                }
                sink.accept(text);
            });
            if (started[1]) {
                addEmpty(loop.choices());
            }
        }
        evaluation = outside;
        sink.accept(generated(loop.close(), loop));
    }

    private static Located generated(@Nullable String text, Part.ForEach loop) {
        return text == null ? new Located() : Located.generated(text, loop.place());
    }
}
