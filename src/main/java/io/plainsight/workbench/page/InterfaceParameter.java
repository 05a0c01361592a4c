package io.plainsight.workbench.page;

import io.plainsight.report.Interface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interfaces that an address names. */
public final class InterfaceParameter {

    private InterfaceParameter() {}

    /**
     * In the order of all reports; all where none is named.
     *
     * @throws BadRequest if there is no interface of one of the names
     */
    public static List<Interface> read(@Nullable List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            return Interface.others();
        }
        List<Interface> chosen = Interface.others().stream()
                .filter(other -> ids.contains(other.id()))
                .toList();
        if (chosen.size() < ids.stream().distinct().count()) {
            throw new BadRequest(
                    "There is no such interface: '%s'.".formatted(String.join("', '", ids)),
                    "choose from "
                            + String.join(
                                    ", ",
                                    Interface.others().stream()
                                            .map(Interface::id)
                                            .toList()));
        }
        return chosen;
    }
}
