namespace Haukiem.Exchange.Exporting;

/// <summary>The facts of a day that hang together: by what has to come after what, by wholes and parts, by remedies.</summary>
internal static class DayGroups
{
    public static IEnumerable<List<DayFact>> Of(IReadOnlyCollection<DayFact> day)
    {
        var group = day.ToDictionary(fact => fact, fact => fact);
        foreach (var fact in day)
        {
            foreach (var later in fact.Later)
                Join(fact, later);
            foreach (var life in fact.Moves.Select(move => move.Life))
            {
                foreach (var other in life.Above.Concat(life.RemedyOf?.Remedies ?? []).SelectMany(one => one.Facts))
                    Join(fact, other.Fact);
                foreach (var other in life.RemedyOf?.Facts ?? [])
                    Join(fact, other.Fact);
            }
            foreach (var other in fact.FindingMoves.SelectMany(move => move.Life.Facts))
                Join(fact, other.Fact);
            foreach (var other in fact.Moves.SelectMany(move => move.Life.Facts))
                Join(fact, other.Fact);
        }
        return day.GroupBy(Root)
            .Select(facts => facts.Order(DayFact.Order).ToList())
            .OrderBy(facts => facts[0], DayFact.Order);

        DayFact Root(DayFact fact)
        {
            while (group[fact] != fact)
                fact = group[fact] = group[group[fact]];
            return fact;
        }

        void Join(DayFact fact, DayFact other)
        {
            if (other.On == fact.On)
                group[Root(other)] = Root(fact);
        }
    }
}
