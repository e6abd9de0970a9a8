package org.qalqan.schedule.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.VaccineType;

/**
 * The codes that a schedule file declares and then uses: vaccine types, observations, antigens.
 *
 * @param vaccines the vaccine types by code
 * @param observations the observations' places by code
 * @param antigens the antigens' places by name
 */
record Codes(Map<String, VaccineType> vaccines, Map<String, Integer> observations, Map<String, Integer> antigens) {

    static Map<String, Integer> places(List<String> codes) {
        Map<String, Integer> places = new LinkedHashMap<>();
        codes.forEach(code -> places.putIfAbsent(code, places.size()));
        return places;
    }

    Optional<VaccineType> vaccine(Node node, String name, String code) {
        VaccineType vaccine = vaccines.get(code);
        if (vaccine == null) {
            node.fault(name, "'" + code + "' is not a code of the file's vaccines.\nMaybe it is missing there");
        }
        return Optional.ofNullable(vaccine);
    }

    IndexSet vaccines(Node node, String name) {
        List<String> codes = node.texts(name);
        int[] members = new int[codes.size()];
        int count = 0;
        for (String code : codes) {
            Optional<VaccineType> vaccine = vaccine(node, name, code);
            if (vaccine.isPresent()) {
                members[count++] = vaccine.get().index();
            }
        }
        return IndexSet.of(Arrays.copyOf(members, count));
    }

    int observation(Node node, String name) {
        return observation(node, name, node.text(name));
    }

    private int observation(Node node, String name, String code) {
        Integer place = observations.get(code);
        if (place == null) {
            node.fault(name, "'" + code + "' is not one of the file's observations.\nMaybe it is missing there");
            return 0;
        }
        return place;
    }

    IndexSet observations(Node node, String name) {
        return IndexSet.of(node.texts(name).stream()
                .mapToInt(code -> observation(node, name, code))
                .toArray());
    }

    int antigen(Node node, String name, String antigen) {
        Integer place = antigens.get(antigen);
        if (place == null) {
            node.fault(name, "'" + antigen + "' is not one of the file's antigens " + antigens.keySet());
            return 0;
        }
        return place;
    }
}
