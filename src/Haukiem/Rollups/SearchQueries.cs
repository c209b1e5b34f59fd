using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Haukiem.Rollups;

/// <summary>Records whose texts hold what was searched for.</summary>
internal static class SearchQueries
{
    private static readonly MethodInfo IsMatch = typeof(Regex).GetMethod(
        nameof(Regex.IsMatch),
        [typeof(string), typeof(string)]
    )!; // a method of the framework

    /// <summary>Those of which one of the texts is found by the pattern of <see cref="Question.Pattern"/>.</summary>
    public static IQueryable<T> ThatSay<T>(
        this IQueryable<T> records,
        string pattern,
        params IEnumerable<Expression<Func<T, string?>>> texts
    )
    {
        var record = Expression.Parameter(typeof(T), "record");
        // Held by a closure, so that the pattern is a parameter of the statement and no part of its text.
        Expression<Func<string>> held = () => pattern;
        var found = texts
            .Select(text => ReplacingExpressionVisitor.Replace(text.Parameters[0], record, text.Body))
            .Select(text => (Expression)Expression.Call(IsMatch, text, held.Body))
            .Aggregate(Expression.OrElse);
        return records.Where(Expression.Lambda<Func<T, bool>>(found, record));
    }
}
