namespace Haukiem.Tests.Exchange;

/// <summary>The small organisation of the exchange tests, sheet by sheet: every noun and nearly every step.</summary>
internal static class SmallCity
{
    public static IReadOnlyDictionary<string, string[]> Sheets { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Units"] =
            [
                "code|name|kind|parent|order|from",
                "P01|Phường 01|phường|DV01|1|2010-01-01",
                "TP|Thành phố|thành phố||1|2010-01-01",
                "DV01|Đơn vị 01|quận|TP|1|2010-01-01",
                "DV02|Đơn vị 02|quận|TP|2|2010-01-01",
                "DV02|Đơn vị 02 (tên mới)|quận|TP|2|2013-07-01",
            ],
            ["People"] =
            [
                "code|name|office",
                "VP|Văn phòng|có",
                "LD|Thường trực|yes",
                "BC1|Đầu mối Đơn vị 01|x",
                "BC2|Đầu mối Đơn vị 02|x",
                "BP1|Đầu mối Phường 01|x",
                "KT|Đoàn kiểm tra|x",
                "GS|Ban theo dõi|x",
            ],
            ["Mandates"] =
            [
                "code|person|role|unit|reaches|reach|matter|external|from|to",
                "V1|VP|Coordinator|TP||||| 2010-01-01|",
                "V2|LD|Lãnh đạo|TP||Riêng đơn vị|||2010-01-01|",
                "V3|BC1|Reporter|DV01|||||2010-01-01|",
                "V4|BC2|Reporter|DV02|||||2010-01-01|2014-12-31",
                "V5|BP1|Reporter|P01|||||2010-01-01|",
                "V6|KT|Inspector|TP||subtree|||2010-01-01|",
                "V7|GS|Monitor|TP|DV01||NQ||2012-01-01|",
            ],
            ["Authorities"] = ["code|name|unit", "BTV|Ban Thường vụ|TP", "TTQ|Thường trực quận|DV01"],
            ["Documents"] =
            [
                "code|kind|symbol|issuer|issuedOn|abstract|directive|handling|amends|restsOn|goesTogetherWith",
                "NQ|Nghị quyết|12-NQ/TW|Trung ương|16/1/2012|Một số vấn đề cấp bách|có||||CT",
                "CT|Chỉ thị|03-CT/TW|Bộ Chính trị|14/5/2011|Học tập và làm theo|có|Nội bộ||NQ|NQ",
                "KH|Kế hoạch||Thành ủy|20/3/2012|Thực hiện nghị quyết|||NQ|NQ;CT|",
            ],
            ["Themes"] = ["document|year|text", "CT|2012|Việc cụ thể", "CT|2013|Nêu gương"],
            ["Clauses"] = ["document|number|text|order", "NQ|1|Ngăn ngừa|1", "NQ|2.a|Xây dựng|2", "CT|1|Học tập|1"],
            ["Indicators"] =
            [
                "code|name|measure|direction|period|tolerance|baseline|overTree|overPeriods|numerator|denominator|weight",
                "TL|Tỷ lệ|%|MoreIsBetter|Year|0,5||RatioOfSums||TU|MAU",
                "TU|Tử|người|Càng cao càng tốt|Năm|||Sum|Sum||",
                "MAU|Mẫu|người|Less is better|Year||1.234,5|Tổng|||",
                "KHOANG|Trong khoảng|độ|InsideRange|Quarter||-3||||",
                "BQ|Bình quân|%|MoreIsBetter|Year|||Bình quân gia quyền||||MAU",
            ],
            ["Targets"] =
            [
                "code|indicator|unit|from|to|amount|upper|collectOn|authority|on|by|basis",
                "G1|TU|DV01|1/1/2013|31/12/2013|100||30/11/2013|BTV|11/12/2012|VP|NQ 2",
                "G2|KHOANG|DV01|1/1/2013|31/3/2013|10|20,5|10/4/2013|BTV|11/12/2012|VP|NQ 2",
                "G3|TU|DV02|1/1/2013|31/12/2013|7||30/11/2013|BTV|11/12/2012|VP|NQ 2",
            ],
            ["TargetDecisions"] =
            [
                "target|authority|on|by|reason|basis",
                "G3|BTV|1/8/2013|LD|không còn đối tượng|TB 5",
            ],
            ["Values"] =
            [
                "key|target|amount|basis|on|by|reason",
                "g1|G1|10,4|Ước thực hiện|28/6/2013|BC1|",
                "g2|G1|11,26|Estimate|2/12/2013|BC1|ước cả năm",
                "g3|G1|1.234.567,5|Sơ bộ|2/12/2013|BC1|",
            ],
            ["Assignments"] =
            [
                "code|title|product|inCharge|lead|supporting|clauses|parent|authority|monitors|deadlineKind|deadline|every|words|handling|concernsPerson|on|by|basis",
                "NV2|Phần của phường||Chủ tịch|P01|||NV1|TTQ||lastDay|30/9/2013|||||6/3/2013|VP|TB 3",
                "NV1|Kế hoạch|Bản kế hoạch|Chánh Văn phòng|DV01|DV02|NQ#2.a;CT#1||BTV|GS;KT|Ngày cuối|30/6/2013||trước tháng 7|||6/3/2013|VP|",
                "NV3|Báo cáo tháng|||DV02||NQ#1||BTV||Standing|31/1/2013|Month||Nội bộ||10/1/2013|VP|",
                "NV4|Việc khác|||DV02||||BTV||none|||||| 10/1/2013|VP|TB 4",
                "KP1|Khắc phục|||DV01||||BTV||lastDay|30/8/2013|||||1/7/2013|VP|TB 9",
            ],
            ["AssignmentSteps"] =
            [
                "key|assignment|step|on|by|text|percent|deadlineKind|deadline|every|words|authority|reason|basis|evidence",
                "b01|NV1|Acknowledge|8/3/2013|BC1|||||||||",
                "b02|NV1|ReportProgress|20/4/2013|BC1|Được một phần|40||||||||bc/bao-cao.txt;https://example.org/a",
                "b03|NV1|ReportProgress|20/4/2013|BC2|Phối hợp|||||||||",
                "b04|NV1|AskExtension|1/6/2013|BC1||||31/10/2013||||thiếu người||",
                "b05|NV1|GrantExtension|5/6/2013|VP||||15/10/2013|||BTV||CV 12|",
                "b06|NV2|Acknowledge|7/3/2013|BP1|||||||||",
                "b07|NV2|Báo cáo hoàn thành|7/3/2013|BP1|Xong||||||||",
                "b08|NV1|ReportDone|10/10/2013|BC1|Xong cả|100||||||||bc/bao-cao.txt",
                "b09|NV3|Acknowledge|10/1/2013|BC2|||||||||",
                "b10|NV3|ReportProgress|30/1/2013|BC2|Tháng 1|||||||||",
                "b11|NV4|Acknowledge|11/1/2013|BC2|||||||||",
                "b12|NV4|ClaimNotApplicable|12/1/2013|BC2||||||||không có||",
                "b13|NV4|AcceptNotApplicable|13/1/2013|VP|||||||BTV|đúng|TB 1|",
                "b14|NV3|ChangeDeadline|1/2/2013|LD|||standing|28/2/2013|Quarter|hằng quý|BTV|giảm báo cáo||",
                "b15|KP1|Acknowledge|2/7/2013|BC1|||||||||",
                "b16|KP1|SetEarlierDeadline|3/7/2013|BC1||||15/8/2013|||||| ",
                "b17|KP1|ReportDone|10/8/2013|BC1|Đã khắc phục||||||||",
            ],
            ["Reviews"] =
            [
                "code|unit|year|summary|on|by|beginning|authority",
                "KD1|DV01|2013|Tự kiểm điểm|10/6/2013|BC1||",
                "KD2|DV02|2013||1/10/2013|VP|Yêu cầu kiểm điểm|BTV",
            ],
            ["ReviewSteps"] =
            [
                "key|review|step|text|authority|on|by|reason|basis",
                "k1|KD2|Draft|Dự thảo||3/10/2013|BC2||",
                "k2|KD2|Hold|||5/10/2013|BC2||",
                "k3|KD2|Send|||5/10/2013|BC2||",
                "k4|KD2|Return||BTV|8/10/2013|VP|Thiếu trách nhiệm|",
                "k5|KD2|Draft|Dự thảo bổ sung||9/10/2013|BC2||",
                "k6|KD2|Kiểm điểm|Đã bổ sung||10/10/2013|BC2||",
                "k7|KD2|Send|||11/10/2013|BC2||",
                "k8|KD2|Comment|Đồng ý|BTV|12/10/2013|VP||",
                "k9|KD2|Settle||BTV|15/10/2013|VP||TB 12",
            ],
            ["Findings"] =
            [
                "code|unit|general|kind|category|title|cause|priority|origin|originCode|authority|handling|concernsPerson|on|by",
                "HC1|DV01||Hạn chế|Tiếp dân|Trả lời chậm|Phân công|Cao|Review|KD1|BTV|||11/6/2013|BC1",
                "HC2|DV01||NewProblem||Việc mới|||Kiểm tra|K1|BTV|||20/9/2013|KT",
                "HC3|TP|có|Fault||Ở một số nơi|||Other||BTV|||1/3/2013|VP",
            ],
            ["FindingSteps"] =
            [
                "key|finding|step|remedy|authority|on|by|reason|basis",
                "h1|HC1|Dispute|||15/6/2013|BC1|đã có lịch|",
                "h2|HC1|Confirm||BTV|20/6/2013|VP|không đúng|TB 9",
                "h3|HC1|AgreeRemedy|KP1|BTV|1/7/2013|VP||TB 9",
                "h4|HC2|Accept|||20/9/2013|BC1||",
            ],
            ["Rounds"] = ["code|name|units|authority|on|by|basis", "D1|Đợt kiểm tra|DV02;DV01|BTV|1/9/2013|VP|KH 5"],
            ["RoundSteps"] =
            [
                "key|round|step|on|by|daysToReply|unit|text|reason",
                "d1|D1|Begin|10/9/2013|VP||||",
                "d2|D1|SendDraft|1/10/2013|VP|7|||",
                "d3|D1|Kết luận|10/10/2013|LD||||",
                "d4|D1|Dispute|3/10/2013|BC1||DV01|Đã khắc phục|",
                "d5|D1|Agree|5/10/2013|BC1||DV01|Thống nhất|đã đối chiếu",
            ],
            ["Checks"] =
            [
                "code|kind|round|unit|verdict|outcome|summary|authority|on|by|evidence",
                "K0|Desk||P01|Tốt|Closed||BTV|1/4/2013|KT|",
                "K1|OnTheSpot|D1|DV01|Slow|FollowedFurther|Còn việc mới|BTV|20/9/2013|KT|bb/bao-cao.txt",
                "K2|OnTheSpot|D1|DV02|Good|Kết thúc theo dõi||BTV|21/9/2013|KT|",
                "K3|Desk||DV01|Poor|FollowedFurther||BTV|20/10/2013|KT|",
            ],
            ["CheckItems"] =
            [
                "check|no|assignment|finding|verdict|outcome|followUntil|version",
                "K0|1|NV2||Good|Closed||",
                "K1|1||HC1|Good|Closed||",
                "K3|1|NV1||Poor|FollowedFurther|31/12/2013|",
                "K1|2||HC1|Poor|FollowedFurther|20/12/2013|2",
            ],
            ["CheckCorrections"] =
            [
                "check|version|verdict|outcome|summary|authority|on|by|reason|basis",
                "K1|2|Poor|FollowedFurther|Chưa khắc phục xong|BTV|15/10/2013|KT|ghi nhầm biên bản|TB 20",
                "K3|2|Slow|FollowedFurther||BTV|25/10/2013|KT|xem lại hồ sơ|TB 21",
            ],
        };
}
